-- Booking: a time promised in advance, its share of the hall's capacity, the waiting list, and the arrival.

create schema booking;

create table booking.settings (
  hall_id text primary key references places.halls (id),
  walk_in_percent smallint not null check (walk_in_percent between 0 and 100),
  slot_minutes smallint not null check (slot_minutes in (10, 15, 20, 30, 60)),
  horizon_days smallint not null check (horizon_days between 1 and 60),
  opens time not null,
  lead_minutes smallint not null check (lead_minutes >= head_start_minutes),
  hold_minutes smallint not null check (hold_minutes between 1 and 60),
  offer_minutes smallint not null check (offer_minutes between 5 and 240),
  grace_minutes smallint not null check (grace_minutes between 0 and 60),
  head_start_minutes smallint not null check (head_start_minutes between 0 and 120),
  quota smallint not null check (quota between 1 and 20),
  retention_days smallint not null check (retention_days between 1 and 365),
  set_by text not null
);
comment on table booking.settings is 'A hall''s own rules of booking. A hall without a row keeps the usual ones (booking/rules.ts). Published.';
comment on column booking.settings.walk_in_percent is 'The share of every hour that is never booked: people who just come must be served too. Usually 40.';
comment on column booking.settings.horizon_days is 'How many days ahead may be booked.';
comment on column booking.settings.opens is 'At this time of day the newest day of the horizon opens.';
comment on column booking.settings.lead_minutes is 'A booking is made so long before at least. Never less than the head start: nobody in the hall overtakes by booking on the spot.';
comment on column booking.settings.head_start_minutes is 'A booked number stands in line as if its holder had come so long before the booked time.';
comment on column booking.settings.quota is 'Open bookings and waiting-list places of one phone number.';
comment on column booking.settings.retention_days is 'So long after the day name and phone are erased.';

create table booking.plans (
  hall_id text not null,
  booth_id text not null,
  day date not null,
  counters smallint not null check (counters >= 0),
  planned_by text not null,
  primary key (hall_id, booth_id, day),
  foreign key (hall_id, booth_id) references places.booths (hall_id, id)
);
comment on table booking.plans is 'How many counters a booth staffs on a day. Without a row: all it has.';

create table booking.capacities (
  hall_id text not null,
  booth_id text not null,
  day date not null,
  line text collate "C" not null,
  unit text collate "C" not null check (unit in ('minutes', 'people')),
  at smallint not null check (at between 0 and 1439),
  capacity integer not null,
  booked integer not null,
  primary key (hall_id, booth_id, day, line, unit, at),
  foreign key (hall_id, booth_id) references places.booths (hall_id, id),
  constraint booked_within_capacity check (booked between 0 and capacity)
);
comment on table booking.capacities is 'INV-B1: what may be booked and what is. A row is the lock of its hour (minutes of work) or of its start (people).';
comment on column booking.capacities.line is 'The counters that share the work: their ids joined by a plus, or booth for all of the booth.';
comment on column booking.capacities.at is 'Minute of the local day at which the hour or the slot begins.';
comment on column booking.capacities.capacity is 'What it was when last taken from. A closing declared later does not rewrite what was promised.';

create table booking.bookings (
  id uuid primary key,
  hall_id text not null,
  booth_id text not null,
  day date not null,
  service_id text not null references catalogue.services (id),
  state text not null check (state in ('held', 'waiting', 'offered', 'booked', 'arrived', 'no-show', 'cancelled', 'lapsed')),
  starts_at timestamptz,
  minutes smallint not null check (minutes > 0),
  secret text not null unique check (length(secret) = 22),
  code text unique check (length(code) = 8),
  made_at timestamptz not null,
  held_until timestamptz,
  sequence integer not null default 0,
  language text not null check (language in ('id', 'en')),
  needs text[] not null default '{}',
  name text,
  phone text,
  phone_hash text,
  consent_version text,
  consented_at timestamptz,
  visit_id uuid unique references queue.visits (id),
  ended_at timestamptz,
  erased_at timestamptz,
  foreign key (hall_id, booth_id) references places.booths (hall_id, id),
  check ((state in ('held', 'offered')) = (held_until is not null)),
  check (state not in ('held', 'offered', 'booked', 'arrived', 'no-show') or starts_at is not null),
  check (state not in ('waiting', 'offered', 'booked') or (name is not null and phone_hash is not null and consented_at is not null and code is not null)),
  check ((state = 'arrived') = (visit_id is not null)),
  check ((state in ('arrived', 'no-show', 'cancelled', 'lapsed')) = (ended_at is not null))
);
comment on table booking.bookings is 'A place in time for one person: held while filling in, booked, or on the waiting list of a day.';
comment on column booking.bookings.secret is '128 random bits, base64url: the address of the booking''s page.';
comment on column booking.bookings.code is 'Eight characters to say aloud; counts only with the last four digits of the phone.';
comment on column booking.bookings.held_until is 'Until when a place is kept that is not booked: while filling in, or offered from the waiting list.';
comment on column booking.bookings.sequence is 'How often the calendar entry changed (RFC 5545 SEQUENCE).';
comment on column booking.bookings.phone is 'For a message about this booking and nothing else. Erased with the name after the retention.';
comment on column booking.bookings.phone_hash is 'Keyed hash of the phone, to count the open bookings of one number. Erased with it.';
create index bookings_of_day on booking.bookings (hall_id, booth_id, day, state);
create index bookings_of_service on booking.bookings (service_id);
create index bookings_of_phone on booking.bookings (phone_hash) where state in ('waiting', 'offered', 'booked');
create index bookings_held on booking.bookings (held_until) where held_until is not null;
create index bookings_waiting on booking.bookings (hall_id, booth_id, day, made_at) where state = 'waiting';
create index bookings_to_erase on booking.bookings (day) where phone is not null;

create table booking.takings (
  booking_id uuid not null references booking.bookings (id) deferrable initially deferred,
  hall_id text not null,
  booth_id text not null,
  day date not null,
  line text collate "C" not null,
  unit text collate "C" not null,
  at smallint not null,
  amount integer not null check (amount > 0),
  primary key (booking_id, line, unit, at),
  foreign key (hall_id, booth_id, day, line, unit, at) references booking.capacities (hall_id, booth_id, day, line, unit, at)
);
comment on table booking.takings is 'What each booking took from which capacity, so that exactly that is given back.';
create index takings_of_capacity on booking.takings (hall_id, booth_id, day, line, unit, at);

create table booking.keys (
  name text primary key,
  key text not null check (length(key) = 64)
);
comment on table booking.keys is 'The key under which phone numbers are hashed: made here, known to nobody.';
insert into booking.keys
values ('phone', encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
