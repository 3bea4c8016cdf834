-- Whom a hall expects: a person who has a time on a day, told by whoever gave it. Waits are projected with them.
create table queue.expected (
  id uuid primary key,
  hall_id text not null references places.halls (id),
  day date not null,
  service_id text not null references catalogue.services (id),
  at timestamptz not null,
  visit_id uuid references queue.visits (id)
);
create index expected_of_day on queue.expected (hall_id, day);
comment on table queue.expected is 'Who has a time in a hall, by the id of the booking; no name, no phone. Stays when its day is over: how many come is learnt from it.';
comment on column queue.expected.visit_id is 'The visit that came of it; null: not here yet, or never came.';

insert into queue.expected (id, hall_id, day, service_id, at, visit_id)
select id, hall_id, day, service_id, starts_at, visit_id
from booking.bookings
where state in ('booked', 'arrived', 'no-show') and starts_at is not null;
