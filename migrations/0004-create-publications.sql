-- What is public. The database itself refuses a publication that three people did not approve to the letter, and any change of one.
create table index_counter (
  index_code text not null,
  year integer not null,
  last integer not null,
  primary key (index_code, year)
);

create table site_state (
  one boolean primary key default true constraint site_state_is_one_row check (one),
  version bigint not null default 1
);
insert into site_state default values;

create table publication (
  document text not null,
  revision integer not null,
  manuscript text not null references manuscript (id),
  index_number text not null,
  -- Canonical JSON of the public content: these very bytes were approved.
  content text not null,
  content_sha256 text not null,
  content_sm3 text not null,
  note text not null default '',
  conceals_previous boolean not null default false,
  published_at timestamptz not null,
  published_by text not null,
  title text not null generated always as (content::jsonb ->> 'title') stored,
  organ text not null generated always as (content::jsonb ->> 'issuingOrgan') stored,
  kind text not null generated always as (content::jsonb ->> 'kind') stored,
  column_id text not null generated always as (content::jsonb ->> 'column') stored,
  topic text not null generated always as (content::jsonb ->> 'topic') stored,
  interprets text generated always as (content::jsonb ->> 'interprets') stored,
  primary key (document, revision),
  constraint publication_is_once_a_revision unique (manuscript, revision)
);
create index publication_by_column on publication (column_id, published_at desc);
create index publication_by_time on publication (published_at desc);
create index publication_by_interprets on publication (interprets) where interprets is not null;

create function publication_guard() returns trigger language plpgsql security definer set search_path = public as $$
declare
  m manuscript;
  round_start bigint;
  approvals integer;
  people integer;
begin
  select * into m from manuscript where id = new.manuscript for update;
  if new.content_sha256 <> encode(sha256(convert_to(new.content, 'UTF8')), 'hex') then
    raise exception '发布内容与摘要不符，不予发布' using errcode = 'QZ020';
  end if;
  if new.content_sha256 <> m.content_hash or new.revision <> m.revision then
    raise exception '发布内容与审定的稿件不一致，不予发布' using errcode = 'QZ021';
  end if;
  if (m.content -> 'openness' ->> 'level') <> 'proactive' then
    raise exception '稿件不是主动公开，不予发布' using errcode = 'QZ022';
  end if;
  select coalesce(max(id), 0) into round_start from manuscript_act
    where manuscript = new.manuscript and act in ('created', 'submitted', 'returned', 'voided', 'correction-opened');
  select count(distinct stage), count(distinct actor) into approvals, people from manuscript_act
    where manuscript = new.manuscript and act = 'approved' and id > round_start and hash = new.content_sha256 and stage in ('first', 'second', 'third');
  if approvals < 3 or people < 3 then
    raise exception '稿件未经三人三审三校，不予发布（土左政办发〔2023〕68号第七条）' using errcode = 'QZ023';
  end if;
  if ((m.content -> 'concerns' ->> 'leaders')::boolean or (m.content -> 'concerns' ->> 'major')::boolean
      or exists (select 1 from manuscript_act where manuscript = new.manuscript and act = 'chief-requested' and id > coalesce(
        (select max(id) from manuscript_act where manuscript = new.manuscript and act in ('created', 'correction-opened')), 0)))
     and not exists (select 1 from manuscript_act where manuscript = new.manuscript and act = 'approved' and stage = 'chief' and id > round_start and hash = new.content_sha256) then
    raise exception '应当由主要领导审定的稿件尚未审定，不予发布（土左政办发〔2023〕68号第六条）' using errcode = 'QZ024';
  end if;
  if (select act from manuscript_act where manuscript = new.manuscript and act in ('doubt-asked', 'doubt-answered') order by id desc limit 1) = 'doubt-asked' then
    raise exception '稿件有待答复的请示，不予发布' using errcode = 'QZ025';
  end if;
  if exists (select 1 from publication_end where document = new.document) then
    raise exception '文件已撤回或失效，不能再发布新的版本' using errcode = 'QZ026';
  end if;
  return new;
end $$;
create trigger publication_is_approved before insert on publication for each row execute function publication_guard();
create trigger publication_is_append_only before update or delete or truncate on publication execute function refuse_change();

-- Withdrawal and expiry: facts added beside a publication, never a change of it.
create table publication_end (
  document text primary key,
  kind text not null constraint publication_end_kind_is_known check (kind in ('withdrawn', 'expired')),
  reason text not null,
  at timestamptz not null,
  actor text not null
);
create trigger publication_end_is_append_only before update or delete or truncate on publication_end execute function refuse_change();

create table publication_search (
  document text primary key,
  revision integer not null,
  terms tsvector not null,
  plain text not null
);
create index publication_search_terms on publication_search using gin (terms);

create function site_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update site_state set version = version + 1;
  perform pg_notify('qizheng_site', (select version::text from site_state));
  return null;
end $$;
create trigger publication_changes_site after insert on publication for each row execute function site_changed();
create trigger publication_end_changes_site after insert on publication_end for each row execute function site_changed();

-- The portal's whole view of the database.
create view public_document with (security_barrier) as
  select p.document, p.revision, p.index_number, p.content, p.content_sha256, p.content_sm3, p.note, p.published_at,
    p.title, p.organ, p.kind, p.column_id, p.topic, p.interprets, p.manuscript,
    (select min(f.published_at) from publication f where f.document = p.document) as first_published_at,
    e.kind as end_kind, e.reason as end_reason, e.at as end_at
  from publication p
  left join publication_end e on e.document = p.document
  where p.revision = (select max(l.revision) from publication l where l.document = p.document)
    and (e.kind is null or e.kind <> 'withdrawn');

create view public_tombstone with (security_barrier) as
  select p.document, p.index_number, p.title, p.organ, p.column_id, e.reason, e.at
  from publication_end e join publication p on p.document = e.document
  where e.kind = 'withdrawn' and p.revision = (select max(l.revision) from publication l where l.document = p.document);

-- Every revision's date, note and hash; its content unless a later correction conceals it or the document was withdrawn.
create view public_revision with (security_barrier) as
  select p.document, p.revision, p.note, p.published_at, p.content_sha256, p.content_sm3,
    case when exists (select 1 from publication_end e where e.document = p.document and e.kind = 'withdrawn')
           or exists (select 1 from publication l where l.document = p.document and l.revision > p.revision and l.conceals_previous)
      then null else p.content end as content
  from publication p;

create view public_search with (security_barrier) as
  select s.document, s.terms, s.plain from publication_search s
  where not exists (select 1 from publication_end e where e.document = s.document and e.kind = 'withdrawn');

-- Files that some public content names (an attachment, or an image of the body), read out of the content itself.
create table publication_file (
  document text not null,
  revision integer not null,
  file text not null references file (id),
  primary key (file, document, revision),
  foreign key (document, revision) references publication (document, revision)
);
create function publication_lists_its_files() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into publication_file (document, revision, file)
  select new.document, new.revision, id from (
    select attachment ->> 'fileId' as id from jsonb_array_elements(new.content::jsonb -> 'attachments') as attachment
    union
    select image -> 'attrs' ->> 'fileId' from jsonb_path_query(new.content::jsonb, 'strict $.body.** ? (@.type == "image")') as image
  ) as named;
  return null;
end $$;
create trigger publication_files after insert on publication for each row execute function publication_lists_its_files();

create view public_file with (security_barrier) as
  select f.id, f.sha256, f.name, f.media_type, f.size from file f
  where exists (
    select 1 from publication_file pf join public_revision r using (document, revision) where pf.file = f.id and r.content is not null);

grant select, insert on publication, publication_end to qizheng_app;
grant select, insert, update on publication_search, index_counter to qizheng_app;
grant select on site_state to qizheng_app, qizheng_public;
grant select on public_document, public_tombstone, public_revision, public_search, public_file to qizheng_app, qizheng_public;

create schema graphile_worker authorization qizheng_app;
