-- What a hall's days have taught about its waits, refitted every night; and the range that each ticket was told.

create table queue.wait_models (
  hall_id text not null references places.halls (id),
  day date not null,
  model jsonb not null,
  learnt_at timestamptz not null,
  primary key (hall_id, day)
);
comment on table queue.wait_models is 'What days until this one have taught about waits: durations, lateness, who leaves, how ranges missed. Numbers by service and counter, never of a person.';

alter table queue.tickets
  add column told_from_minutes smallint,
  add column told_to_minutes smallint,
  add constraint tickets_told_in_order check (told_from_minutes between 0 and told_to_minutes);
comment on column queue.tickets.told_from_minutes is 'The range of the wait that was told when the number was given, in minutes from then; null where none was told.';
