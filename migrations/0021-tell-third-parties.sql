-- What a third party said is recorded as one of two opinions, and that it was told the result is an event of the case (条例 32).
alter table request_event drop constraint request_event_is_known;
alter table request_event add constraint request_event_is_known check (type in (
  'received', 'confirmed', 'assigned', 'searched', 'restated', 'split', 'merged', 'moved-in', 'moved-out',
  'correction-asked', 'correction-received', 'correction-lapsed', 'fee-notified', 'fee-paid', 'fee-lapsed',
  'third-party-asked', 'third-party-replied', 'third-party-told', 'agency-asked', 'agency-replied', 'extended', 'delayed', 'withdrawn',
  'reasons-asked', 'reasons-given',
  'task-asked', 'task-answered', 'reminded', 'proposed', 'cleared', 'returned', 'risk-changed', 'answered', 'delivered',
  'dispute-opened', 'dispute-closed', 'archived', 'anonymised'));
-- Replies from before have no opinion, and nobody guesses one for them.
alter table request_event add constraint request_event_opinion_is_known
  check (detail ->> 'opinion' is null or (type = 'third-party-replied' and detail ->> 'opinion' in ('agrees', 'objects')));

-- Whoever was told by a letter until now counts as told.
insert into request_event (request, type, happened_on, actor, post, at, detail)
select request, 'third-party-told', made_on, created_by, null, created_at, jsonb_build_object('party', content ->> 'addressees', 'document', id)
from request_document where letter = 'third-party-result' order by id;
