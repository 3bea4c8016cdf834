-- What the hall's manager did with suggestions to open a counter, so that afterwards it can be said what they really did.

create schema planning;

create table planning.suggestions (
  id uuid primary key,
  hall_id text not null references places.halls (id),
  day date not null,
  counter_id text not null references places.counters (id),
  made_at timestamptz not null,
  minutes smallint not null check (minutes > 0),
  people integer not null check (people > 0),
  minutes_less double precision not null check (minutes_less > 0),
  decision text not null check (decision in ('done', 'not-now')),
  decided_at timestamptz not null,
  decided_by text not null,
  before jsonb not null,
  unique (hall_id, counter_id, made_at)
);
comment on table planning.suggestions is 'A counter that was suggested to be opened, and what the manager decided. Suggestions that nobody answered leave no row.';
comment on column planning.suggestions.people is 'So many people were said to wait minutes_less shorter, were the counter opened for so many minutes.';
comment on column planning.suggestions.before is 'The line and the counters connected with this one when it was decided: services and minutes, no person. What really happened is measured against it.';
create index suggestions_of_day on planning.suggestions (hall_id, day, decided_at);
create index suggestions_of_counter on planning.suggestions (counter_id);
