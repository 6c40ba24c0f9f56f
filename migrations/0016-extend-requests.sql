-- Requests beyond a reasonable number (条例 35): reasons asked and given, a delayed day fixed. What applicants attach themselves.
alter table request_event drop constraint request_event_is_known;
alter table request_event add constraint request_event_is_known check (type in (
  'received', 'confirmed', 'assigned', 'searched', 'restated', 'split', 'merged', 'moved-in', 'moved-out',
  'correction-asked', 'correction-received', 'correction-lapsed', 'fee-notified', 'fee-paid', 'fee-lapsed',
  'third-party-asked', 'third-party-replied', 'agency-asked', 'agency-replied', 'extended', 'delayed', 'withdrawn',
  'reasons-asked', 'reasons-given',
  'task-asked', 'task-answered', 'reminded', 'proposed', 'cleared', 'returned', 'risk-changed', 'answered', 'delivered',
  'dispute-opened', 'dispute-closed', 'archived', 'anonymised'));
alter table request_document drop constraint request_document_kind_is_known;
alter table request_document add constraint request_document_kind_is_known
  check (kind in ('scan', 'attachment', 'record', 'redacted', 'letter', 'case-file'));

-- Addresses by which a calendar program reads somebody's deadlines without signing in. Only the hash of the secret part is kept.
create table deadline_feed (
  id text primary key,
  account text not null references account (id),
  name text not null,
  token_hash text not null,
  created_at timestamptz not null,
  -- The last day on which something read it, so that its owner sees whether it is in use.
  read_on date,
  revoked_at timestamptz,
  constraint deadline_feed_token_is_unique unique (token_hash)
);
create index deadline_feed_by_account on deadline_feed (account);
grant select, insert, update on deadline_feed to qizheng_app;
