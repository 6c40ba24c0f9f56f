-- A document that expired is still read, so it may still have to be taken off: it may end twice, expired first and withdrawn afterwards, and the
-- withdrawal is what counts.
alter table publication_end drop constraint publication_end_pkey, add constraint publication_end_is_once_a_kind primary key (document, kind);

create view publication_standing as
  select e.document, e.kind, e.reason, e.at from publication_end e
  where e.kind = 'withdrawn' or not exists (select from publication_end w where w.document = e.document and w.kind = 'withdrawn');
grant select on publication_standing to qizheng_app;

create or replace view public_document with (security_barrier) as
  select p.document, p.revision, p.index_number, public_content(p) as content, p.content_sha256, p.content_sm3, p.note, p.published_at,
    p.title, p.organ, p.kind, p.column_id, p.topic, p.interprets, p.manuscript,
    (select min(f.published_at) from publication f where f.document = p.document) as first_published_at,
    e.kind as end_kind, e.reason as end_reason, e.at as end_at,
    lists_withdrawn(p.manuscript) as reduced
  from publication p
  left join publication_standing e on e.document = p.document
  where p.revision = (select max(l.revision) from publication l where l.document = p.document)
    and (e.kind is null or e.kind <> 'withdrawn');

create or replace view public_gazette_item with (security_barrier) as
  select g.issue, g.position, g.section, g.page, case when x.kind is distinct from 'withdrawn' then g.title end as title,
    case when x.kind is distinct from 'withdrawn' then g.number end as number, g.hash, p.document, p.revision as printed_revision, p.organ, p.topic,
    p.content::jsonb ->> 'madeOn' as made_on, p.content::jsonb ->> 'issuedOn' as issued_on,
    (select min(o.published_at) from publication o where o.document = p.document) as first_published_at,
    (select max(o.revision) from publication o where o.document = p.document) as current_revision,
    x.kind as end_kind, p.index_number
  from public_gazette_issue i
  join gazette_item g on g.issue = i.id and g.edition = i.edition
  join publication p on p.manuscript = g.manuscript and p.content_sha256 = g.hash
    and p.revision = (select min(o.revision) from publication o where o.manuscript = g.manuscript and o.content_sha256 = g.hash)
  left join publication_standing x on x.document = p.document;
