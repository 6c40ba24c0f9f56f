-- The roles the system works under, and the append-only, hash-chained log.
-- qizheng_app: the staff side. qizheng_public: the portal, which can read what is public and nothing else.
do $$
begin
  create role qizheng_app login noinherit;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  create role qizheng_public login noinherit;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  execute format('grant qizheng_app, qizheng_public to %I', current_user);
exception when others then null; -- a superuser needs no membership, and an owner that already has it keeps it
end $$;

revoke all on schema public from public;
grant usage on schema public to qizheng_app, qizheng_public;

-- Rows that may only be added: the one trigger that every append-only table hangs on.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% 只能追加，不能修改或删除', tg_table_name using errcode = 'QZ001';
end $$;

create table ledger_head (
  one boolean primary key default true constraint ledger_head_is_one_row check (one),
  seq bigint not null,
  sha256 bytea not null,
  sm3 bytea not null
);
insert into ledger_head (seq, sha256, sm3) values (0, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'));

-- `entry` is the canonical JSON that both hashes are over; the other columns are read out of it and cannot disagree with it.
create table ledger (
  seq bigint primary key,
  entry text not null,
  previous_sha256 bytea not null,
  sha256 bytea not null,
  previous_sm3 bytea not null,
  sm3 bytea not null,
  at text not null generated always as (entry::jsonb ->> 'at') stored,
  actor text not null generated always as (entry::jsonb ->> 'actor') stored,
  action text not null generated always as (entry::jsonb ->> 'action') stored,
  subject text not null generated always as (entry::jsonb ->> 'subject') stored,
  outcome text not null generated always as (entry::jsonb ->> 'outcome') stored,
  constraint ledger_outcome_is_known check (outcome in ('done', 'refused')),
  constraint ledger_seq_is_in_entry check ((entry::jsonb ->> 'seq')::bigint = seq)
);
create index ledger_by_subject on ledger (subject, seq);
create index ledger_by_actor on ledger (actor, seq);
create index ledger_by_action on ledger (action, seq);

-- The head, locked until the transaction ends: whoever writes next waits here, so the chain has no fork.
create function ledger_head_lock() returns ledger_head language sql security definer set search_path = public as $$
  select * from ledger_head for update
$$;

create function ledger_check_and_advance() returns trigger language plpgsql security definer set search_path = public as $$
declare
  head ledger_head;
begin
  select * into head from ledger_head for update;
  if new.seq <> head.seq + 1 or new.previous_sha256 <> head.sha256 or new.previous_sm3 <> head.sm3 then
    raise exception '日志必须接在最后一条之后' using errcode = 'QZ002';
  end if;
  if new.sha256 <> sha256(new.previous_sha256 || convert_to(new.entry, 'UTF8')) then
    raise exception '日志的摘要与内容不符' using errcode = 'QZ003';
  end if;
  update ledger_head set seq = new.seq, sha256 = new.sha256, sm3 = new.sm3;
  return new;
end $$;
create trigger ledger_is_a_chain before insert on ledger for each row execute function ledger_check_and_advance();
create trigger ledger_is_append_only before update or delete or truncate on ledger execute function refuse_change();

-- Evidence: what proves that a duty was done, written in the same transaction as the act.
create table evidence (
  id bigint generated always as identity primary key,
  duty text not null,
  subject text not null,
  organ text not null,
  kind text not null,
  actor text not null,
  at timestamptz not null,
  document text,
  hash text,
  ledger_seq bigint not null references ledger (seq)
);
create index evidence_by_subject on evidence (subject, duty);
create index evidence_by_duty on evidence (duty, at);
create trigger evidence_is_append_only before update or delete or truncate on evidence execute function refuse_change();

grant select, insert on ledger, evidence to qizheng_app;
grant select on ledger_head to qizheng_app;
