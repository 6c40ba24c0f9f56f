-- Requests for information (依申请公开). What happened is request_event, append-only; the columns of request that repeat it (unit, status, decision …)
-- are a projection for lists, written in the same transaction. No due date is stored anywhere: it is a fold over events and the calendar.
alter table post drop constraint post_roles_are_known;
alter table post add constraint post_roles_are_known check (
  roles <@ array['drafter', 'first-reviewer', 'second-reviewer', 'third-reviewer', 'chief', 'secrecy', 'cyberspace', 'publisher',
                 'information-section', 'system-admin', 'security-admin', 'auditor', 'request-handler', 'request-head', 'legal-counsel']
);

-- Numbers without gaps: a row of the series is locked until the number is committed or given back.
create table request_series (
  key text primary key,
  last integer not null,
  constraint request_series_counts_up check (last >= 0)
);

create table request (
  id text primary key,
  year integer not null,
  number integer not null,
  unit text not null,
  office text,
  handler text references account (id),
  channel text not null constraint request_channel_is_known
    check (channel in ('counter', 'oral', 'registered-mail', 'ordinary-mail', 'fax', 'e-mail', 'portal')),
  arrived_on date not null,
  -- Null until both sides have confirmed it, where art. 31 asks for that.
  received_on date,
  wanted text not null,
  delivery text not null constraint request_delivery_is_known check (delivery in ('paper', 'post', 'e-mail', 'read-on-site')),
  applicant_class text not null constraint request_class_is_known
    check (applicant_class in ('person', 'business', 'research', 'charity', 'legal-service', 'organisation')),
  -- Who asked, as a digest: finds the same applicant without reading a name.
  applicant_digest text not null,
  fingerprint integer[] not null,
  status text not null constraint request_status_is_known check (status in ('open', 'closed', 'merged')),
  closed_on date,
  decision text,
  split_from text references request (id),
  merged_into text references request (id),
  moved_from text references request (id),
  code_hash text,
  confirmation text,
  demonstration boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  constraint request_number_is_unique unique (year, number),
  constraint request_is_confirmed_once unique (confirmation),
  constraint request_closed_has_a_day check ((status = 'open') = (closed_on is null)),
  constraint request_result_belongs_to_a_closed_one check (decision is null or status = 'closed'),
  constraint request_received_not_before_it_arrived check (received_on is null or received_on >= arrived_on)
);
create index request_open_by_unit on request (unit) where status = 'open';
create index request_by_unit on request (unit, received_on);
create index request_by_closed on request (closed_on) where closed_on is not null;
create index request_by_applicant on request (applicant_digest, received_on);
create index request_by_fingerprint on request using gin (fingerprint);

-- The register has no gaps, so no row of it is ever taken out or renumbered.
create function request_keeps_its_number() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception '登记簿的记录不能删除' using errcode = 'QZ020';
  end if;
  if new.id <> old.id or new.year <> old.year or new.number <> old.number or new.channel <> old.channel or new.arrived_on <> old.arrived_on then
    raise exception '登记号、渠道和到达日期不能修改' using errcode = 'QZ021';
  end if;
  return new;
end $$;
create trigger request_number_stays before update or delete on request for each row execute function request_keeps_its_number();
create trigger request_is_not_emptied before truncate on request for each statement execute function refuse_change();

-- Personal data apart, so that it can be kept from those who need not see it, and taken away when its time is over.
create table request_applicant (
  request text primary key references request (id),
  name text not null,
  id_kind text not null,
  id_number text not null,
  contact text not null,
  phone text not null,
  email text not null,
  address text not null,
  need text not null,
  anonymised_at timestamptz
);

create table request_event (
  id bigint generated always as identity primary key,
  request text not null references request (id),
  type text not null constraint request_event_is_known check (type in (
    'received', 'confirmed', 'assigned', 'searched', 'restated', 'split', 'merged', 'moved-in', 'moved-out',
    'correction-asked', 'correction-received', 'correction-lapsed', 'fee-notified', 'fee-paid', 'fee-lapsed',
    'third-party-asked', 'third-party-replied', 'agency-asked', 'agency-replied', 'extended', 'withdrawn',
    'task-asked', 'task-answered', 'reminded', 'proposed', 'cleared', 'returned', 'risk-changed', 'answered', 'delivered',
    'dispute-opened', 'dispute-closed', 'archived', 'anonymised')),
  happened_on date not null,
  actor text not null,
  post text references post (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index request_event_by_request on request_event (request, id);
create trigger request_event_is_append_only before update or delete or truncate on request_event execute function refuse_change();

-- What the units that hold the records are asked. They see the question, not who asked.
create table request_task (
  id bigint generated always as identity primary key,
  request text not null references request (id),
  unit text not null,
  question text not null,
  asked_on date not null,
  answered_on date,
  answer text,
  found boolean,
  constraint request_task_answer_is_whole check ((answered_on is null) = (answer is null) and (answered_on is null) = (found is null))
);
create index request_task_open on request_task (unit) where answered_on is null;
create index request_task_by_request on request_task (request);

-- Scans that came in, letters that went out, records with their pages blacked out.
create table request_document (
  id bigint generated always as identity primary key,
  request text not null references request (id),
  kind text not null constraint request_document_kind_is_known check (kind in ('scan', 'record', 'redacted', 'letter', 'case-file')),
  letter text,
  number text,
  title text not null,
  made_on date not null,
  file text not null references file (id),
  docx text references file (id),
  source bigint references request_document (id),
  created_at timestamptz not null,
  created_by text not null,
  constraint request_document_letter_is_numbered check ((kind = 'letter') = (letter is not null) and (kind = 'letter') = (number is not null)),
  constraint request_document_number_is_unique unique (number)
);
create index request_document_by_request on request_document (request, id);
create trigger request_document_is_append_only before update or delete or truncate on request_document execute function refuse_change();

-- One row for each page of a record: what is blacked out on it, with the ground of each box. A page without a row is not decided.
create table request_page (
  document bigint not null references request_document (id),
  page integer not null,
  boxes jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (document, page),
  constraint request_page_counts_from_one check (page >= 1)
);

create table request_dispute (
  id bigint generated always as identity primary key,
  request text not null references request (id),
  block text not null constraint request_dispute_block_is_known check (block in ('review', 'direct-suit', 'suit-after-review')),
  opened_on date not null,
  closed_on date,
  outcome text constraint request_dispute_outcome_is_known check (outcome in ('upheld', 'corrected', 'other')),
  head_attended boolean,
  lessons text not null default '',
  constraint request_dispute_outcome_has_a_day check ((closed_on is null) = (outcome is null)),
  constraint request_dispute_ends_after_it_begins check (closed_on is null or closed_on >= opened_on)
);
create index request_dispute_by_request on request_dispute (request);

-- A confirmation of the portal's form is good for one request. No personal data waits here.
create table request_confirmation (
  token_hash text primary key,
  issued_at timestamptz not null,
  used_at timestamptz
);

-- Every look at a case from outside: who guesses is slowed by these rows. The place is a digest, the number only where it exists.
create table request_look (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  place text not null,
  request text references request (id),
  outcome text not null constraint request_look_outcome_is_known check (outcome in ('seen', 'wrong', 'slowed', 'sent'))
);
create index request_look_by_place on request_look (place, at);
create index request_look_by_request on request_look (request, at) where request is not null;
create trigger request_look_is_append_only before update or delete or truncate on request_look execute function refuse_change();

grant select, insert, update on request_series, request, request_applicant, request_task, request_page, request_dispute, request_confirmation to qizheng_app;
grant select, insert on request_event, request_document, request_look to qizheng_app;
