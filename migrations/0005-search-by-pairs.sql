-- Search over what is public: one row a document with all that a search filters, orders and shows, kept true by the acts that end a publication.
drop view public_search;
drop index publication_search_terms;
alter table publication_search
  add column title text not null default '',
  add column document_number text not null default '',
  add column organ text not null default '',
  add column column_id text not null default '',
  add column kind text not null default '',
  add column year text not null default '',
  add column validity text not null default 'none',
  add column first_published_at timestamptz,
  add column published_at timestamptz,
  -- Every piece of title, number, names and text, folded, one blank between: a phrase is found as a part of it, exactly.
  add column folded text not null default '',
  -- The same of the title and the number alone: what is found there comes first.
  add column folded_title text not null default '',
  add column title_terms tsvector not null default '';

update publication_search s set
  title = p.title, organ = p.organ, column_id = p.column_id, kind = p.kind,
  document_number = coalesce(p.content::jsonb ->> 'documentNumber', ''), validity = coalesce(p.content::jsonb ->> 'validity', 'none'),
  published_at = p.published_at,
  first_published_at = (select min(f.published_at) from publication f where f.document = p.document),
  folded = lower(normalize(regexp_replace(p.title || ' ' || s.plain, '[[:space:][:punct:]]+', ' ', 'g'), nfkc)),
  folded_title = lower(normalize(regexp_replace(p.title, '[[:space:][:punct:]]+', ' ', 'g'), nfkc)),
  title_terms = strip(ts_filter(s.terms, '{a}')), terms = strip(s.terms)
from publication p where p.document = s.document and p.revision = s.revision;
update publication_search set year = to_char(first_published_at at time zone 'Asia/Shanghai', 'YYYY');
delete from publication_search s using publication_end e where e.document = s.document and e.kind = 'withdrawn';

alter table publication_search alter column first_published_at set not null, alter column published_at set not null;
create index publication_search_terms on publication_search using gin (terms);
create index publication_search_title_terms on publication_search using gin (title_terms);
create index publication_search_newest on publication_search (published_at desc);

create function publication_end_reaches_search() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.kind = 'withdrawn' then delete from publication_search where document = new.document;
  else update publication_search set validity = 'expired' where document = new.document;
  end if;
  return null;
end $$;
create trigger publication_end_reaches_search after insert on publication_end for each row execute function publication_end_reaches_search();

-- A barrier would keep the index from being used, for it lets no operator of a search run before its own conditions. There is nothing to hide
-- here: withdrawn documents have no row, and every column is public.
create view public_search as select * from publication_search;
grant select on public_search to qizheng_app, qizheng_public;
