-- What any program like ours needs: the event log, answers kept for repeated requests, and the hall's clock.

create schema platform;

create table platform.events (
  tx xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity primary key,
  at timestamptz not null,
  type text not null,
  subject text not null,
  hall_id text,
  actor text not null,
  data jsonb not null default '{}'
);
comment on table platform.events is 'Everything that happened, in commit order by (tx, id): audit trail, outbox and source of live screens. Never a name, NIK or answer.';
comment on column platform.events.tx is 'The writing transaction: readers stay below pg_snapshot_xmin, because ids alone lose events.';
comment on column platform.events.at is 'When it happened by the hall''s clock.';
comment on column platform.events.hall_id is 'The hall whose screens care, if it is one hall''s affair.';
create index events_in_commit_order on platform.events (tx, id);
create index events_of_subject on platform.events (subject, id);

create table platform.answers (
  actor text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  reply jsonb not null,
  given_at timestamptz not null default now(),
  primary key (actor, key)
);
comment on table platform.answers is 'Answers to requests with an Idempotency-Key: same key, same answer, one effect. Kept for a day.';
create index answers_by_age on platform.answers (given_at);

create table platform.clock (
  id smallint primary key default 1 check (id = 1),
  real_at timestamptz not null,
  hall_at timestamptz not null,
  speed double precision not null check (speed > 0 and speed <= 100000)
);
comment on table platform.clock is 'In practice mode the hall''s clock: hall_at at the instant real_at, running speed times as fast. No row: the real time.';
