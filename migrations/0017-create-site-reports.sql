-- The yearly form of the county's website (国办函〔2018〕12号): what was entered, by whom, from where. Never typed over: the last row of a field counts.
create table site_report_entry (
  id bigint generated always as identity primary key,
  year integer not null,
  field text not null,
  value text not null,
  source text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  constraint site_report_entry_names_its_source check (btrim(source) <> '')
);
create index site_report_entry_by_year on site_report_entry (year, id);
create trigger site_report_entry_is_append_only before update or delete or truncate on site_report_entry execute function refuse_change();
grant select, insert on site_report_entry to qizheng_app;
