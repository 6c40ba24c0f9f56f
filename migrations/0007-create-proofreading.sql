-- What proofreading remembers: rules that were retired, what a unit no longer wants to hear of, the operator's lexicon, and the nightly scans.

-- A finding that was repaired by hand counts like one whose suggestion was taken.
alter table finding_disposition drop constraint finding_disposition_action_is_known;
alter table finding_disposition add constraint finding_disposition_action_is_known check (action in ('accept', 'dismiss', 'edited'));
create index finding_disposition_by_rule on finding_disposition (rule, at desc);

-- The findings that the saved text of a manuscript has, since when: what is gone at a later save was repaired. Words only as a hash.
create table finding_standing (
  manuscript text primary key references manuscript (id),
  findings jsonb not null
);

-- A rule is retired and restored, each time with a reason; as it stands is its last row.
create table rule_change (
  version bigint generated always as identity primary key,
  rule text not null,
  change text not null constraint rule_change_is_known check (change in ('retired', 'restored')),
  reason text not null constraint rule_change_says_why check (reason <> ''),
  actor text not null references account (id),
  at timestamptz not null
);
create index rule_change_by_rule on rule_change (rule, version desc);
create trigger rule_change_is_append_only before update or delete or truncate on rule_change execute function refuse_change();

-- What a unit no longer wants to hear of, in any of its texts. `form` is the matched text without spaces and variants of width.
create table unit_dismissal (
  id bigint generated always as identity primary key,
  unit text not null,
  rule text not null constraint unit_dismissal_spares_personal_data check (rule not like 'personal-data/%'),
  form text not null constraint unit_dismissal_form_is_short check (char_length(form) between 1 and 200),
  reason text not null constraint unit_dismissal_says_why check (reason <> ''),
  actor text not null references account (id),
  at timestamptz not null,
  revoked_by text references account (id),
  revoked_at timestamptz,
  revoke_reason text
);
create unique index unit_dismissal_is_once on unit_dismissal (unit, rule, form) where revoked_at is null;

-- The operator's lexicon as a row of changes: words, and the posts of leaders. As it stands is the last row of each entry; no data: taken out.
create sequence lexicon_entry_number;
create table lexicon_change (
  version bigint generated always as identity primary key,
  entry text not null,
  kind text not null constraint lexicon_change_kind_is_known check (kind in ('term', 'leader')),
  data jsonb,
  why text not null constraint lexicon_change_says_why check (why <> ''),
  actor text not null references account (id),
  at timestamptz not null,
  constraint lexicon_term_is_a_word check (kind <> 'term' or data is null or char_length(data ->> 'term') between 2 and 100)
);
create index lexicon_change_by_entry on lexicon_change (entry, version desc);
create trigger lexicon_change_is_append_only before update or delete or truncate on lexicon_change execute function refuse_change();

-- A reading of everything published.
create table scan (
  id bigint generated always as identity primary key,
  state text not null constraint scan_state_is_known check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  by_hand boolean not null,
  documents integer not null default 0,
  done integer not null default 0,
  findings integer not null default 0,
  fresh integer not null default 0,
  gone integer not null default 0,
  message text not null default '',
  started_by text not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  finished_at timestamptz
);
create unique index scan_is_one_at_a_time on scan ((true)) where state in ('waiting', 'running');

-- What a scan that is under way has read; it counts once the scan is through.
create table scan_reading (
  scan bigint not null references scan (id),
  document text not null,
  finding text not null,
  revision integer not null,
  rule text not null,
  severity text not null,
  -- Personal data in its masked form.
  shown text not null,
  reason text not null,
  primary key (scan, document, finding)
);

-- A finding in a published document, from the first scan that saw it until the first that did not.
create table scan_finding (
  id bigint generated always as identity primary key,
  document text not null,
  finding text not null,
  revision integer not null,
  rule text not null,
  severity text not null,
  shown text not null,
  reason text not null,
  first_scan bigint not null references scan (id),
  gone_scan bigint references scan (id),
  handled text constraint scan_finding_handled_is_known check (handled in ('corrected', 'not-a-fault')),
  handled_reason text,
  handled_by text references account (id),
  handled_at timestamptz,
  constraint scan_finding_not_a_fault_says_why check (handled is distinct from 'not-a-fault' or coalesce(handled_reason, '') <> '')
);
create unique index scan_finding_is_once on scan_finding (document, finding) where gone_scan is null;
create index scan_finding_by_group on scan_finding (rule, document, id) where gone_scan is null;
create index scan_finding_by_first on scan_finding (first_scan);
create index scan_finding_by_gone on scan_finding (gone_scan) where gone_scan is not null;
create index scan_finding_by_rule_handled on scan_finding (rule, handled_at desc) where handled is not null;

grant select, insert, update on finding_standing, unit_dismissal, scan, scan_finding to qizheng_app;
grant select, insert on rule_change, lexicon_change to qizheng_app;
grant select, insert, delete on scan_reading to qizheng_app;
grant usage on sequence lexicon_entry_number to qizheng_app;
