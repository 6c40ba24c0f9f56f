-- The nightly scan reads each unit's site and account too (70号 2.2): the addresses that the information section entered, the pages found there, and the
-- files that were exported from an account.
create table outside_source (
  id bigint generated always as identity primary key,
  -- The unit that answers for it.
  organ text not null,
  kind text not null constraint outside_source_kind_is_known check (kind in ('site', 'account')),
  name text not null constraint outside_source_has_name check (name <> ''),
  -- Of a site, where reading it begins.
  address text,
  created_by text not null references account (id),
  created_at timestamptz not null,
  ended_by text references account (id),
  ended_at timestamptz,
  -- How the last visit went.
  visited_at timestamptz,
  outcome text constraint outside_source_outcome_is_known check (outcome in ('whole', 'partly', 'unreachable')),
  remark text not null default '',
  constraint outside_source_site_has_address check ((kind = 'site') = (address is not null))
);
create unique index outside_source_is_once on outside_source (address) where ended_at is null and address is not null;

-- A page of a site, or a file of an account. A page's text is read anew every night and not kept; a file's is, for it comes only once.
create table outside_page (
  id bigint generated always as identity primary key,
  source bigint not null references outside_source (id),
  address text not null,
  title text not null default '',
  text text,
  -- The scan that last looked at it, and why it could not be read then.
  scan bigint references scan (id),
  problem text not null default '',
  -- The site says that there is no such page: a dead link, and nothing is left of what stood there.
  gone boolean not null default false,
  constraint outside_page_is_once unique (source, address)
);

alter table scan add column pages integer not null default 0;

grant select, insert, update on outside_source, outside_page to qizheng_app;
grant delete on outside_page to qizheng_app;
