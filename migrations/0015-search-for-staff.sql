-- Search for staff: what a manuscript is found by stands on its row and is written with its text; of a gazette that was read in, one row a document.
alter table manuscript
  add column validity text not null generated always as (coalesce(content ->> 'validity', 'none')) stored,
  add column issuing_organ text not null generated always as (content ->> 'issuingOrgan') stored,
  add column document_number text not null generated always as (coalesce(content ->> 'documentNumber', '')) stored,
  -- Null until it was written for the first time: a start writes what is missing.
  add column terms tsvector,
  add column title_terms tsvector,
  add column folded text not null default '',
  add column folded_title text not null default '',
  add column plain text not null default '',
  -- The year of its date of issue, else of its making, else of its first draft.
  add column year text not null default '';
create index manuscript_terms on manuscript using gin (terms);
create index manuscript_title_terms on manuscript using gin (title_terms);
create index manuscript_newest on manuscript (updated_at desc) where deleted_at is null;
create index manuscript_not_searchable on manuscript (id) where terms is null;

-- The documents of an import as the proofing desk has them; written anew with each of its steps.
create table gazette_search (
  import text not null references gazette_import (id),
  document text not null,
  title text not null,
  document_number text not null,
  organ text not null,
  kind text not null,
  year text not null,
  imported_at timestamptz not null,
  terms tsvector not null,
  title_terms tsvector not null,
  folded text not null,
  folded_title text not null,
  plain text not null,
  primary key (import, document)
);
create index gazette_search_terms on gazette_search using gin (terms);
create index gazette_search_title_terms on gazette_search using gin (title_terms);
create index gazette_search_newest on gazette_search (imported_at desc);
grant select, insert, delete on gazette_search to qizheng_app;

-- Everything staff may search, each with what decides who sees it: a manuscript by where it belongs, what is published by everybody, an import by whoever
-- may open the gazette. `subject` is one for a manuscript and what was published of it. What is published holds the public text and nothing else.
create view staff_search as
  select 'manuscript'::text as source, m.id, ''::text as part, coalesce(m.document, m.id) as subject, m.organ as place, m.unit,
    m.title, m.document_number, m.issuing_organ as organ, m.kind, m.year, m.stage, m.validity, m.updated_at as at,
    m.terms, m.title_terms, m.folded, m.folded_title, m.plain
  from manuscript m where m.deleted_at is null
  union all
  select 'publication', s.document, '', s.document, '', '', s.title, s.document_number, s.organ, s.kind, s.year,
    case when exists (select from publication_end e where e.document = s.document) then 'expired' else 'published' end, s.validity, s.published_at,
    s.terms, s.title_terms, s.folded, s.folded_title, s.plain
  from publication_search s
  union all
  select 'import', g.import, g.document, g.import || ' ' || g.document, '', '', g.title, g.document_number, g.organ, g.kind, g.year, 'import', 'none',
    g.imported_at, g.terms, g.title_terms, g.folded, g.folded_title, g.plain
  from gazette_search g;
grant select on staff_search to qizheng_app;
