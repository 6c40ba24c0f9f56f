-- A letter is kept as the text it was sent with; its Word and PDF are made from that text whenever somebody asks. Other documents are files.
alter table request_document alter column file drop not null;
alter table request_document drop column docx;
alter table request_document add column content jsonb;
alter table request_document add constraint request_document_is_text_or_file check ((kind = 'letter') = (content is not null) and (kind = 'letter') = (file is null));
-- How many pages a record has, so that an undecided page can be counted.
alter table request_document add column pages integer;
alter table request_document add constraint request_document_record_has_pages check (kind <> 'record' or pages >= 1);
