-- The gazette: what was read in and how people put it right, the issues and their numbers, the pages that were set, the paper copies.
create sequence gazette_import_number;

-- A file read in: its text and what reading it gave. Never changed; what people change of it stands in gazette_change.
create table gazette_import (
  id text primary key,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  source text not null,
  result jsonb not null,
  imported_by text not null,
  imported_at timestamptz not null,
  constraint gazette_import_is_once_a_file unique (sha256)
);
create trigger gazette_import_is_append_only before update or delete or truncate on gazette_import execute function refuse_change();

-- Every step of the proofing desk against the source; the structure as it stands is the fold over them.
create table gazette_change (
  import text not null references gazette_import (id),
  seq integer not null,
  change jsonb not null,
  actor text not null references account (id),
  at timestamptz not null,
  primary key (import, seq),
  constraint gazette_change_counts_from_one check (seq >= 1)
);
create trigger gazette_change_is_append_only before update or delete or truncate on gazette_change execute function refuse_change();

-- Which document of an import became which manuscript, and how many changes it had seen by then.
create table gazette_manuscript (
  manuscript text primary key references manuscript (id),
  import text not null references gazette_import (id),
  document text not null,
  seq integer not null,
  actor text not null,
  at timestamptz not null
);
create index gazette_manuscript_by_import on gazette_manuscript (import, document);
create trigger gazette_manuscript_is_append_only before update or delete or truncate on gazette_manuscript execute function refuse_change();

-- A file on its way in, for the person who waits.
create table gazette_run (
  id text primary key,
  name text not null,
  sha256 text not null,
  size bigint not null,
  state text not null constraint gazette_run_state_is_known check (state in ('waiting', 'running', 'done', 'failed')),
  step text not null default '',
  done integer not null default 0,
  message text not null default '',
  import text references gazette_import (id),
  started_by text not null references account (id),
  started_at timestamptz not null,
  changed_at timestamptz not null
);

create table gazette_issue (
  id text primary key,
  year integer not null,
  kind text not null constraint gazette_issue_kind_is_known check (kind in ('regular', 'extra', 'supplement')),
  number integer not null,
  running_number integer,
  -- The day on the cover.
  published_on date,
  -- Manuscripts in the order in which they are to be printed.
  plan jsonb not null default '[]',
  lock integer not null default 1,
  -- The manuscript that carries the set pages through the three reviews.
  manuscript text references manuscript (id),
  -- A back issue was printed long ago and came in through this import.
  import text references gazette_import (id),
  created_by text not null,
  created_at timestamptz not null,
  dropped_at timestamptz,
  constraint gazette_issue_counts_from_one check (number >= 1 and (running_number is null or running_number >= 1)),
  constraint gazette_issue_regular_runs_on check (kind <> 'regular' or running_number is not null),
  constraint gazette_issue_is_one_manuscript unique (manuscript)
);
create unique index gazette_issue_number_is_not_repeated on gazette_issue (year, kind, number) where dropped_at is null;
create unique index gazette_issue_running_number_is_not_repeated on gazette_issue (running_number) where dropped_at is null and running_number is not null;

-- The issue as its pages were set: each setting a row, with the hash of the file.
create table gazette_edition (
  issue text not null references gazette_issue (id),
  edition integer not null,
  file text not null references file (id),
  sha256 text not null,
  sm3 text not null,
  pages integer not null,
  published_on date not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (issue, edition)
);
create index gazette_edition_by_file on gazette_edition (sha256);
create trigger gazette_edition_is_append_only before update or delete or truncate on gazette_edition execute function refuse_change();

create table gazette_item (
  issue text not null,
  edition integer not null,
  position integer not null,
  section text not null,
  manuscript text not null references manuscript (id),
  -- Hash of the public content that was set.
  hash text not null,
  title text not null,
  number text not null,
  page integer not null,
  primary key (issue, edition, position),
  constraint gazette_item_is_printed_once unique (issue, edition, manuscript),
  foreign key (issue, edition) references gazette_edition (issue, edition)
);
create index gazette_item_by_manuscript on gazette_item (manuscript);
create trigger gazette_item_is_append_only before update or delete or truncate on gazette_item execute function refuse_change();

-- Nothing is set in the gazette but what three people approved to the letter: published, or approved and waiting to be.
create function gazette_item_guard() returns trigger language plpgsql security definer set search_path = public as $$
declare
  m manuscript;
  round_start bigint;
  approvals integer;
  people integer;
begin
  if exists (
    select 1 from publication p where p.manuscript = new.manuscript and p.content_sha256 = new.hash
      and p.revision = (select max(l.revision) from publication l where l.document = p.document)
      and not exists (select 1 from publication_end e where e.document = p.document and e.kind = 'withdrawn')
  ) then
    return new;
  end if;
  select * into m from manuscript where id = new.manuscript for update;
  select coalesce(max(id), 0) into round_start from manuscript_act
    where manuscript = new.manuscript and act in ('created', 'submitted', 'returned', 'voided', 'correction-opened');
  select count(distinct stage), count(distinct actor) into approvals, people from manuscript_act
    where manuscript = new.manuscript and act = 'approved' and id > round_start and hash = new.hash and stage in ('first', 'second', 'third');
  if m.deleted_at is not null or m.stage <> 'approved' or m.content_hash <> new.hash or approvals < 3 or people < 3 then
    raise exception '《%》没有经过三审三校，不能编入公报', m.title using errcode = 'QZ060';
  end if;
  return new;
end $$;
create trigger gazette_item_is_approved before insert on gazette_item for each row execute function gazette_item_guard();

-- An issue goes public only as the very pages that were set, with every document public as printed, and after the issue before it.
create function gazette_issue_guard() returns trigger language plpgsql security definer set search_path = public as $$
declare
  i gazette_issue;
  e gazette_edition;
begin
  select * into i from gazette_issue where manuscript = new.manuscript;
  if not found then
    return new;
  end if;
  if i.dropped_at is not null then
    raise exception '这一期已经取消，不能发布' using errcode = 'QZ061';
  end if;
  select * into e from gazette_edition where issue = i.id and sha256 = (new.content::jsonb -> 'attachments' -> 0 ->> 'sha256') order by edition desc limit 1;
  if not found or jsonb_array_length(new.content::jsonb -> 'attachments') <> 1 then
    raise exception '公报稿件所附的版面不是系统排定的版面，不予发布' using errcode = 'QZ062';
  end if;
  if e.edition <> (select max(edition) from gazette_edition where issue = i.id) then
    raise exception '公报在送审之后重新排过版，审定的不是最新的版面，不予发布' using errcode = 'QZ062';
  end if;
  if exists (
    select 1 from gazette_item g where g.issue = e.issue and g.edition = e.edition and not exists (
      select 1 from publication p where p.manuscript = g.manuscript and p.content_sha256 = g.hash
        and p.revision = (select max(l.revision) from publication l where l.document = p.document)
        and not exists (select 1 from publication_end x where x.document = p.document and x.kind = 'withdrawn'))
  ) then
    raise exception '期内还有文件没有在网上公开，或者网上公开的与付印的不一致，不予发布' using errcode = 'QZ063';
  end if;
  if i.kind = 'regular' and i.import is null
     and exists (select 1 from gazette_issue o where o.kind = 'regular' and o.import is null and o.dropped_at is null and o.running_number < i.running_number)
     and not exists (
       select 1 from gazette_issue o join publication p on p.manuscript = o.manuscript
       where o.kind = 'regular' and o.dropped_at is null and o.running_number = i.running_number - 1)
  then
    raise exception '上一期（总第%期）还没有发布，期号不能跳过', i.running_number - 1 using errcode = 'QZ064';
  end if;
  return new;
end $$;
create trigger publication_of_issue_is_as_set before insert on publication for each row execute function gazette_issue_guard();

-- The number of an issue is on its pages: it does not change. One whose manuscript is gone can be dropped, and its number taken up again.
create function gazette_issue_keeps_number() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (new.id, new.year, new.kind, new.number) is distinct from (old.id, old.year, old.kind, old.number)
     or new.running_number is distinct from old.running_number or new.import is distinct from old.import then
    raise exception '公报的期号编定后不能改动' using errcode = 'QZ065';
  end if;
  if old.dropped_at is not null and new.dropped_at is not null then
    raise exception '这一期已经取消' using errcode = 'QZ065';
  end if;
  if old.manuscript is not null and new.manuscript is distinct from old.manuscript
     and not exists (select 1 from manuscript where id = old.manuscript and deleted_at is not null) then
    raise exception '公报的稿件不能更换' using errcode = 'QZ065';
  end if;
  if new.dropped_at is not null and old.manuscript is not null
     and not exists (select 1 from manuscript where id = old.manuscript and deleted_at is not null) then
    raise exception '这一期的稿件还在，不能取消' using errcode = 'QZ065';
  end if;
  return new;
end $$;
create trigger gazette_issue_number_stands before update on gazette_issue for each row execute function gazette_issue_keeps_number();

-- Paper copies (70号 2.5): who gets how many of which issue by when, and what was handed over.
create table gazette_copies (
  id bigint generated always as identity primary key,
  issue text not null references gazette_issue (id),
  organ text not null,
  copies integer not null,
  way text not null constraint gazette_copies_way_is_known check (way in ('collect', 'deliver')),
  responsible text not null,
  due_on date not null,
  created_by text not null,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  constraint gazette_copies_are_some check (copies between 1 and 100000),
  constraint gazette_copies_are_once_an_organ unique (issue, organ)
);
create table gazette_handover (
  id bigint generated always as identity primary key,
  copies_id bigint not null references gazette_copies (id),
  copies integer not null,
  receiver text not null,
  handed_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint gazette_handover_is_some check (copies between 1 and 100000)
);
create index gazette_handover_by_copies on gazette_handover (copies_id);
create trigger gazette_handover_is_append_only before update or delete or truncate on gazette_handover execute function refuse_change();

-- A document that was taken back, or whose printed wording a correction conceals, takes the set pages it stands on with it.
create function gazette_file_is_readable(id text) returns boolean language sql stable security definer set search_path = public as $$
  select not exists (
    select 1 from gazette_edition e join gazette_item g using (issue, edition)
    where e.file = gazette_file_is_readable.id and not exists (
      select 1 from publication p join public_revision r using (document, revision)
      where p.manuscript = g.manuscript and p.content_sha256 = g.hash and r.content is not null))
$$;
create or replace view public_file with (security_barrier) as
  select f.id, f.sha256, f.name, f.media_type, f.size from file f
  where exists (
    select 1 from publication_file pf join public_revision r using (document, revision) where pf.file = f.id and r.content is not null)
    and gazette_file_is_readable(f.id);

-- What the portal sees of the gazette: published issues, their contents, and of each document only what is public itself.
create view public_gazette_issue with (security_barrier) as
  select i.id, i.year, i.kind, i.number, i.running_number, e.published_on, d.document, d.title, d.revision, d.note, d.first_published_at, d.published_at,
    e.edition, case when gazette_file_is_readable(e.file) then e.file end as file, e.sha256, e.sm3, e.pages, f.size, i.import is not null as back_issue
  from gazette_issue i
  join public_document d on d.manuscript = i.manuscript
  join gazette_edition e on e.issue = i.id and e.sha256 = (d.content::jsonb -> 'attachments' -> 0 ->> 'sha256')
    and e.edition = (select max(l.edition) from gazette_edition l where l.issue = i.id and l.sha256 = e.sha256)
  join file f on f.id = e.file;

create view public_gazette_item with (security_barrier) as
  select g.issue, g.position, g.section, g.page, case when x.kind is distinct from 'withdrawn' then g.title end as title,
    case when x.kind is distinct from 'withdrawn' then g.number end as number, g.hash, p.document, p.revision as printed_revision, p.organ, p.topic,
    p.content::jsonb ->> 'madeOn' as made_on, p.content::jsonb ->> 'issuedOn' as issued_on,
    (select min(o.published_at) from publication o where o.document = p.document) as first_published_at,
    (select max(o.revision) from publication o where o.document = p.document) as current_revision,
    x.kind as end_kind
  from public_gazette_issue i
  join gazette_item g on g.issue = i.id and g.edition = i.edition
  join publication p on p.manuscript = g.manuscript and p.content_sha256 = g.hash
    and p.revision = (select min(o.revision) from publication o where o.manuscript = g.manuscript and o.content_sha256 = g.hash)
  left join publication_end x on x.document = p.document;

grant usage on sequence gazette_import_number to qizheng_app;
grant select, insert on gazette_import, gazette_change, gazette_manuscript, gazette_edition, gazette_item, gazette_handover to qizheng_app;
grant select, insert, update on gazette_run, gazette_issue, gazette_copies to qizheng_app;
grant select on public_gazette_issue, public_gazette_item to qizheng_app, qizheng_public;
