-- An issue of the gazette is carried by a manuscript that lists its documents. When one of them is withdrawn, its title and number leave what the public
-- reads of that manuscript too: of a withdrawn document its index number stays, and nothing else. What was published is not changed, only what is shown.
create function withdrawn_in(carrier text) returns table (hash text, title text, index_number text)
language sql stable security definer set search_path = public as $$
  select distinct left(g.hash, 16), g.title, p.index_number
  from gazette_issue i join gazette_item g on g.issue = i.id join publication p on p.manuscript = g.manuscript
  join publication_end x on x.document = p.document and x.kind = 'withdrawn'
  where i.manuscript = carrier
$$;
revoke execute on function withdrawn_in(text) from public;

create function lists_withdrawn(manuscript text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from withdrawn_in(lists_withdrawn.manuscript))
$$;

-- The rows of the contents are told by the hash in their last cell. A title that somebody wrote elsewhere in the text goes as well, where it is long
-- enough to be one. The pages that were set are no longer readable, so they are not named.
create function public_content(p publication) returns text language plpgsql stable security definer set search_path = public as $$
declare
  shown jsonb;
  gone record;
  block jsonb;
  place text[];
  words jsonb;
begin
  if not lists_withdrawn(p.manuscript) then return p.content; end if;
  shown := p.content::jsonb || '{"attachments": []}';
  for gone in select * from withdrawn_in(p.manuscript) loop
    words := jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
      jsonb_build_array(jsonb_build_object('type', 'text', 'text', '（已撤回，索引号 ' || gone.index_number || '）'))));
    for i in 0 .. jsonb_array_length(shown #> '{body,content}') - 1 loop
      block := shown #> array['body', 'content', i::text];
      continue when block ->> 'type' <> 'table';
      for j in 0 .. jsonb_array_length(block -> 'content') - 1 loop
        place := array['body', 'content', i::text, 'content', j::text, 'content'];
        continue when shown #>> (place || '{3,content,0,content,0,text}'::text[]) is distinct from gone.hash;
        shown := jsonb_set(shown, place || '{0,content}'::text[], words);
        shown := jsonb_set(shown, place || '{1,content}'::text[], '[{"type": "paragraph"}]');
        shown := jsonb_set(shown, place || '{3,content}'::text[], '[{"type": "paragraph"}]');
      end loop;
    end loop;
    if length(gone.title) >= 8 then
      shown := replace(shown::text, trim(both '"' from to_jsonb(gone.title)::text), '（已撤回，索引号 ' || gone.index_number || '）')::jsonb;
    end if;
  end loop;
  return shown::text;
end $$;

create or replace view public_document with (security_barrier) as
  select p.document, p.revision, p.index_number, public_content(p) as content, p.content_sha256, p.content_sm3, p.note, p.published_at,
    p.title, p.organ, p.kind, p.column_id, p.topic, p.interprets, p.manuscript,
    (select min(f.published_at) from publication f where f.document = p.document) as first_published_at,
    e.kind as end_kind, e.reason as end_reason, e.at as end_at,
    lists_withdrawn(p.manuscript) as reduced
  from publication p
  left join publication_end e on e.document = p.document
  where p.revision = (select max(l.revision) from publication l where l.document = p.document)
    and (e.kind is null or e.kind <> 'withdrawn');

create or replace view public_revision with (security_barrier) as
  select p.document, p.revision, p.note, p.published_at, p.content_sha256, p.content_sm3,
    case when exists (select 1 from publication_end e where e.document = p.document and e.kind = 'withdrawn')
           or exists (select 1 from publication l where l.document = p.document and l.revision > p.revision and l.conceals_previous)
      then null else public_content(p) end as content,
    lists_withdrawn(p.manuscript) as reduced
  from publication p;

-- The pages of an issue are found by what was published, not by what is shown of it.
create or replace view public_gazette_issue with (security_barrier) as
  select i.id, i.year, i.kind, i.number, i.running_number, e.published_on, d.document, d.title, d.revision, d.note, d.first_published_at, d.published_at,
    e.edition, case when gazette_file_is_readable(e.file) then e.file end as file, e.sha256, e.sm3, e.pages, f.size, i.import is not null as back_issue
  from gazette_issue i
  join public_document d on d.manuscript = i.manuscript
  join publication p on p.document = d.document and p.revision = d.revision
  join gazette_edition e on e.issue = i.id and e.sha256 = (p.content::jsonb -> 'attachments' -> 0 ->> 'sha256')
    and e.edition = (select max(l.edition) from gazette_edition l where l.issue = i.id and l.sha256 = e.sha256)
  join file f on f.id = e.file;

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
  left join publication_end x on x.document = p.document;

-- A search finds such a manuscript by its own title alone; the documents in it are found by themselves.
create function publication_search_leaves_out_withdrawn() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if lists_withdrawn((select manuscript from publication where document = new.document limit 1)) then
    new.terms := new.title_terms;
    new.folded := new.folded_title;
    new.plain := '';
  end if;
  return new;
end $$;
create trigger publication_search_leaves_out_withdrawn before insert or update on publication_search
  for each row execute function publication_search_leaves_out_withdrawn();

create or replace function publication_end_reaches_search() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.kind = 'withdrawn' then
    delete from publication_search where document = new.document;
    -- The trigger above does it.
    update publication_search set plain = plain where document in (
      select m.document from publication p join gazette_item g on g.manuscript = p.manuscript join gazette_issue i on i.id = g.issue
      join manuscript m on m.id = i.manuscript where p.document = new.document);
  else update publication_search set validity = 'expired' where document = new.document;
  end if;
  return null;
end $$;

update publication_search s set plain = plain where lists_withdrawn((select manuscript from publication p where p.document = s.document limit 1));
