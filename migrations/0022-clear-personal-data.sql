-- When the time to keep a case is over, every word that may name somebody is taken out of it (ADR 17): events keep their kind, day and figures, papers
-- their number, day and hash. What is append-only stays so but for this one change, and the database sees to it that it is no other.
alter table file add column erased_at timestamptz;

create function request_is_cleared(one text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from request_applicant where request = one and anonymised_at is not null)
    and exists (select from request_event where request = one and type = 'archived')
$$;

create function request_event_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and request_is_cleared(old.request)
    and (new.id, new.request, new.type, new.happened_on, new.actor, new.post, new.at) is not distinct from
        (old.id, old.request, old.type, old.happened_on, old.actor, old.post, old.at)
    and new.detail - 'party' - 'proposal' <@ old.detail and not new.detail ? 'note' and not new.detail ? 'way'
    and coalesce(new.detail ->> 'party', '对方1') ~ '^对方[0-9]+$'
    and coalesce(new.detail #>> '{proposal,text}', '') = '' and coalesce(new.detail #>> '{proposal,reason}', '') = '' then
    return new;
  end if;
  raise exception 'request_event 只能追加，不能修改或删除' using errcode = 'QZ001';
end $$;
drop trigger request_event_is_append_only on request_event;
create trigger request_event_is_append_only before update or delete on request_event for each row execute function request_event_stays();
create trigger request_event_is_not_emptied before truncate on request_event for each statement execute function refuse_change();

create function request_document_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and request_is_cleared(old.request)
    and (new.id, new.request, new.kind, new.letter, new.number, new.made_on, new.file, new.pages, new.source, new.created_at, new.created_by) is not distinct from
        (old.id, old.request, old.kind, old.letter, old.number, old.made_on, old.file, old.pages, old.source, old.created_at, old.created_by)
    and coalesce(new.content, '{"addressees": "", "paragraphs": []}') = '{"addressees": "", "paragraphs": []}' then
    return new;
  end if;
  raise exception 'request_document 只能追加，不能修改或删除' using errcode = 'QZ001';
end $$;
drop trigger request_document_is_append_only on request_document;
create trigger request_document_is_append_only before update or delete on request_document for each row execute function request_document_stays();
create trigger request_document_is_not_emptied before truncate on request_document for each statement execute function refuse_change();

-- A file's row keeps its hash; its name goes, once no case that is not cleared has it.
create function file_stays() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.id, new.sha256, new.media_type, new.size, new.created_by, new.created_at) is not distinct from
        (old.id, old.sha256, old.media_type, old.size, old.created_by, old.created_at)
    and exists (select from request_document where file = old.id)
    and not exists (select from request_document where file = old.id and not request_is_cleared(request)) then
    return new;
  end if;
  raise exception 'file 只能追加，不能修改或删除' using errcode = 'QZ001';
end $$;
drop trigger file_is_append_only on file;
create trigger file_is_append_only before update or delete on file for each row execute function file_stays();
create trigger file_is_not_emptied before truncate on file for each statement execute function refuse_change();

grant update (detail) on request_event to qizheng_app;
grant update (title, content) on request_document to qizheng_app;
grant update (name, erased_at) on file to qizheng_app;
