-- A withdrawn document's title that somebody wrote into an issue's text leaves it, where it is shorter than eight characters too: quoted as a title, 《…》,
-- or alone in a paragraph. Elsewhere so few characters are as likely words of another sentence.
create function without_title(content jsonb, title text, instead text) returns jsonb language sql immutable set search_path = public as $$
  select case
    when length(title) >= 8 then replace(content::text, quoted, instead)::jsonb
    when length(title) < 2 then content
    else replace(replace(content::text, '《' || quoted || '》', instead), '"text": "' || quoted || '"', '"text": "' || instead || '"')::jsonb
  end
  from (select trim(both '"' from to_jsonb(title)::text) as quoted) as q
$$;
revoke execute on function without_title(jsonb, text, text) from public;

create or replace function public_content(p publication) returns text language plpgsql stable security definer set search_path = public as $$
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
    shown := without_title(shown, gone.title, '（已撤回，索引号 ' || gone.index_number || '）');
  end loop;
  return shown::text;
end $$;
