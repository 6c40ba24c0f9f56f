-- Manuscripts, their reviews, and what is published. State is a fold over manuscript_act; the columns of manuscript that repeat it
-- (stage, waiting, scheduled_at …) are a projection for lists, written in the same transaction.
create table file (
  id text primary key,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  created_by text not null,
  created_at timestamptz not null
);
create index file_by_sha256 on file (sha256);
create trigger file_is_append_only before update or delete or truncate on file execute function refuse_change();

create sequence manuscript_number;

create table manuscript (
  id text primary key,
  organ text not null,
  unit text not null,
  drafter text not null references account (id),
  content jsonb not null,
  -- SHA-256 over exactly what the public would see of `content`.
  content_hash text not null,
  lock integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by text not null,
  stage text not null constraint manuscript_stage_is_known
    check (stage in ('drafting', 'first', 'second', 'third', 'chief', 'approved', 'published', 'withdrawn', 'expired')),
  waiting text constraint manuscript_waiting_is_known check (waiting in ('secrecy', 'cyberspace')),
  scheduled_at timestamptz,
  revision integer not null default 1,
  document text,
  deleted_at timestamptz,
  title text not null generated always as (content ->> 'title') stored,
  kind text not null generated always as (content ->> 'kind') stored,
  interprets text generated always as (content ->> 'interprets') stored
);
create index manuscript_by_unit on manuscript (unit, stage);
create index manuscript_by_stage on manuscript (stage, updated_at desc);
create index manuscript_by_interprets on manuscript (interprets) where interprets is not null;

-- Every save that changed something: who touched the text, and whether what the public sees changed.
create table manuscript_save (
  id bigint generated always as identity primary key,
  manuscript text not null references manuscript (id),
  actor text not null references account (id),
  at timestamptz not null,
  hash_before text not null,
  hash_after text not null
);
create index manuscript_save_by_manuscript on manuscript_save (manuscript, id);
create trigger manuscript_save_is_append_only before update or delete or truncate on manuscript_save execute function refuse_change();

-- The text as it stood at an act, so that stage can be compared with stage.
create table manuscript_version (
  id bigint generated always as identity primary key,
  manuscript text not null references manuscript (id),
  content jsonb not null,
  full_hash text not null,
  content_hash text not null,
  at timestamptz not null,
  constraint manuscript_version_is_kept_once unique (manuscript, full_hash)
);
create trigger manuscript_version_is_append_only before update or delete or truncate on manuscript_version execute function refuse_change();

create table manuscript_act (
  id bigint generated always as identity primary key,
  manuscript text not null references manuscript (id),
  act text not null constraint manuscript_act_is_known check (act in (
    'created', 'submitted', 'approved', 'returned', 'voided', 'doubt-asked', 'doubt-answered', 'chief-requested',
    'scheduled', 'schedule-cancelled', 'published', 'correction-opened', 'withdrawn', 'expired', 'deleted')),
  stage text not null,
  actor text not null,
  post text references post (id),
  at timestamptz not null,
  version bigint not null references manuscript_version (id),
  hash text not null,
  detail jsonb not null default '{}',
  constraint manuscript_act_actor_is_known check (actor = 'system' or post is not null)
);
create index manuscript_act_by_manuscript on manuscript_act (manuscript, id);
create trigger manuscript_act_is_append_only before update or delete or truncate on manuscript_act execute function refuse_change();

-- 68号 art. 6 held by the database: an approval needs a post that carries the role, over the text as it stands,
-- by somebody who did not draft it, did not approve another stage of this round, and did not edit it since the last approval.
create function manuscript_act_guard_approval() returns trigger language plpgsql security definer set search_path = public as $$
declare
  m manuscript;
  round_start bigint;
  last_approval timestamptz;
  needed text := case new.stage when 'first' then 'first-reviewer' when 'second' then 'second-reviewer' when 'third' then 'third-reviewer' when 'chief' then 'chief' end;
  drafter_may boolean;
begin
  if new.act <> 'approved' then
    return new;
  end if;
  select * into m from manuscript where id = new.manuscript for update;
  if new.hash <> m.content_hash then
    raise exception '签署的内容与稿件现有内容不一致' using errcode = 'QZ010';
  end if;
  if not exists (
    select 1 from post where id = new.post and account = new.actor and needed = any (roles)
      and valid_from <= (new.at at time zone 'Asia/Shanghai')::date and (valid_to is null or valid_to >= (new.at at time zone 'Asia/Shanghai')::date)
  ) then
    raise exception '签署人没有%所需的职务', new.stage using errcode = 'QZ011';
  end if;
  select coalesce((select (value)::text::boolean from setting where key = 'drafterMayDoFirstReview'), false) into drafter_may;
  if new.actor = m.drafter and not (new.stage = 'first' and drafter_may) then
    raise exception '撰稿人不能审核自己的稿件' using errcode = 'QZ012';
  end if;
  select coalesce(max(id), 0) into round_start from manuscript_act
    where manuscript = new.manuscript and act in ('created', 'submitted', 'returned', 'voided', 'correction-opened');
  if exists (select 1 from manuscript_act where manuscript = new.manuscript and act = 'approved' and id > round_start and (actor = new.actor or stage = new.stage)) then
    raise exception '同一人不能审核两级，同一级不能审核两次' using errcode = 'QZ013';
  end if;
  if new.stage <> 'first' and not exists (
    select 1 from manuscript_act where manuscript = new.manuscript and act = 'approved' and id > round_start
      and stage = case new.stage when 'second' then 'first' when 'third' then 'second' when 'chief' then 'third' end
  ) then
    raise exception '上一级审核尚未通过' using errcode = 'QZ014';
  end if;
  select coalesce(max(at), '-infinity') into last_approval from manuscript_act where manuscript = new.manuscript and act in ('approved', 'created');
  if exists (
    select 1 from manuscript_save where manuscript = new.manuscript and actor = new.actor and at > last_approval and hash_before <> hash_after
  ) and not (new.actor = m.drafter and new.stage = 'first' and drafter_may) then
    raise exception '上次审核之后修改过稿件的人不能审核' using errcode = 'QZ015';
  end if;
  return new;
end $$;
create trigger manuscript_act_approvals_are_lawful before insert on manuscript_act for each row execute function manuscript_act_guard_approval();

create table manuscript_comment (
  id bigint generated always as identity primary key,
  manuscript text not null references manuscript (id),
  version bigint references manuscript_version (id),
  from_position integer not null,
  to_position integer not null,
  quote text not null,
  text text not null,
  author text not null references account (id),
  at timestamptz not null,
  resolved_by text references account (id),
  resolved_at timestamptz
);
create index manuscript_comment_by_manuscript on manuscript_comment (manuscript);

create table finding_disposition (
  manuscript text not null references manuscript (id),
  finding text not null,
  rule text not null,
  matched text not null,
  action text not null constraint finding_disposition_action_is_known check (action in ('accept', 'dismiss')),
  reason text not null,
  actor text not null references account (id),
  at timestamptz not null,
  primary key (manuscript, finding)
);

grant usage on sequence manuscript_number to qizheng_app;
grant select, insert on file, manuscript_save, manuscript_version, manuscript_act to qizheng_app;
grant select, insert, update on manuscript, manuscript_comment, finding_disposition to qizheng_app;
