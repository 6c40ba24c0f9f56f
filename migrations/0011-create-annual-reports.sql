-- The annual report (国办公开办函〔2021〕30号): figures a unit enters for table two, corrections of counted figures with their reasons, and its words.
create table report_figure (
  unit text not null,
  year integer not null,
  key text not null,
  value double precision not null,
  source text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (unit, year, key),
  constraint report_figure_is_not_negative check (value >= 0)
);

-- Never typed over silently: each correction is a row with its reason; the last one of a cell is the one printed.
create table report_correction (
  id bigint generated always as identity primary key,
  unit text not null,
  year integer not null,
  table_row integer not null,
  table_column text not null,
  value integer not null,
  reason text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  constraint report_correction_has_a_reason check (btrim(reason) <> ''),
  constraint report_correction_is_of_a_cell check (table_row between 1 and 25 and value >= 0)
);
create index report_correction_by_report on report_correction (unit, year, id);
create trigger report_correction_is_append_only before update or delete or truncate on report_correction execute function refuse_change();

create table report_text (
  unit text not null,
  year integer not null,
  part text not null constraint report_text_part_is_known
    check (part in ('proactive', 'on-request', 'management', 'platform', 'supervision', 'problems', 'improvements', 'others')),
  text text not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (unit, year, part)
);

grant select, insert, update on report_figure, report_text to qizheng_app;
grant select, insert on report_correction to qizheng_app;
