-- People, the posts they hold in organs, and how they sign in. Organs themselves are data (counties/), named here by their id.
create table account (
  id text primary key,
  login text not null,
  display_name text not null,
  password_hash text,
  oidc_subject text,
  active boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz,
  password_changed_at timestamptz,
  created_at timestamptz not null,
  constraint account_login_is_unique unique (login),
  constraint account_oidc_subject_is_unique unique (oidc_subject),
  constraint account_login_is_plain check (login ~ '^[a-z0-9][a-z0-9._-]{1,62}$')
);

create table post (
  id text primary key,
  account text not null references account (id),
  organ text not null,
  title text not null,
  roles text[] not null,
  valid_from date not null,
  valid_to date,
  constraint post_ends_after_it_begins check (valid_to is null or valid_to >= valid_from),
  constraint post_roles_are_known check (
    roles <@ array['drafter', 'first-reviewer', 'second-reviewer', 'third-reviewer', 'chief', 'secrecy', 'cyberspace', 'publisher',
                   'information-section', 'system-admin', 'security-admin', 'auditor']
  )
);
create index post_by_account on post (account);
create index post_by_organ on post (organ);

-- The three administrators are three different people, whoever writes the row (三员分立).
create function post_keeps_administrators_apart() returns trigger language plpgsql security definer set search_path = public as $$
declare
  held text[];
begin
  select coalesce(array_agg(distinct role), '{}') into held
  from post, unnest(roles) as role
  where account = new.account and id <> new.id and (valid_to is null or valid_to >= new.valid_from)
    and (new.valid_to is null or valid_from <= new.valid_to);
  held := held || new.roles;
  if (select count(distinct role) from unnest(held) as role where role in ('system-admin', 'security-admin', 'auditor')) > 1 then
    raise exception '系统管理员、安全管理员、审计员必须由不同的人担任' using errcode = 'QZ004';
  end if;
  return new;
end $$;
create trigger post_administrators_apart before insert or update on post for each row execute function post_keeps_administrators_apart();

-- A session is known by the hash of its secret: a copy of this table opens no session.
create table session (
  id_hash text primary key,
  account text not null references account (id),
  csrf text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_account on session (account);

create table sign_in (
  id bigint generated always as identity primary key,
  account text references account (id),
  at timestamptz not null,
  method text not null constraint sign_in_method_is_known check (method in ('password', 'oidc')),
  outcome text not null constraint sign_in_outcome_is_known check (outcome in ('success', 'wrong', 'locked', 'inactive')),
  place text not null,
  agent text not null
);
create index sign_in_by_account on sign_in (account, at desc);
create trigger sign_in_is_append_only before update or delete or truncate on sign_in execute function refuse_change();

create table setting (
  key text primary key,
  value jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);

create table calendar_year (
  year integer primary key,
  data jsonb not null,
  loaded_by text not null,
  loaded_at timestamptz not null
);

create table saved_view (
  id text primary key,
  account text not null references account (id),
  page text not null,
  name text not null,
  query text not null,
  created_at timestamptz not null,
  constraint saved_view_name_is_unique unique (account, page, name)
);

grant select, insert, update on account, post, setting, calendar_year to qizheng_app;
grant select, insert, update, delete on session, saved_view to qizheng_app;
grant select, insert on sign_in to qizheng_app;
