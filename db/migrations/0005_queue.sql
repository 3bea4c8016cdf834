-- The queue: the hall's day, number series, visits and their tickets, calls, and who sits at which counter.

create schema queue;

create sequence queue.steps;
comment on sequence queue.steps is 'Order is by step, not by clock: joining the line and being called each take the next one.';

create table queue.days (
  hall_id text not null references places.halls (id),
  day date not null,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_by text,
  close_reason text,
  primary key (hall_id, day)
);
create unique index days_one_open on queue.days (hall_id) where closed_at is null;

create table queue.series (
  hall_id text not null,
  day date not null,
  letter text not null,
  last_number integer not null check (last_number > 0),
  primary key (hall_id, day, letter),
  foreign key (hall_id, day) references queue.days (hall_id, day)
);

create table queue.visits (
  id uuid primary key,
  hall_id text not null,
  day date not null,
  letter text not null,
  number integer not null check (number > 0),
  secret text not null unique check (length(secret) = 22),
  language text not null check (language in ('id', 'en', 'jv', 'mad')),
  priority_group text,
  origin text not null check (origin in ('kiosk', 'greeter', 'counter')),
  issued_by text not null,
  issued_at timestamptz not null,
  delivery text not null check (delivery in ('paper', 'phone', 'screen', 'spoken')),
  delivered_at timestamptz,
  ended_as text check (ended_as in ('done', 'no-show', 'cancelled', 'expired')),
  ended_at timestamptz,
  foreign key (hall_id, day) references queue.days (hall_id, day),
  unique (hall_id, day, letter, number),
  check ((ended_as is null) = (ended_at is null))
);
comment on table queue.visits is 'One person''s stay with one number, such as B-014, whatever the stops. No name, no NIK.';
comment on column queue.visits.secret is '128 random bits, base64url: the address of the phone page.';
comment on column queue.visits.delivered_at is 'When the number reached the person: a paper ticket counts once its printing is confirmed.';

create table queue.counter_sessions (
  id uuid primary key,
  hall_id text not null,
  day date not null,
  counter_id text not null references places.counters (id),
  officer_id uuid not null references identity.staff (id),
  opened_at timestamptz not null,
  closed_at timestamptz,
  paused_at timestamptz,
  back_at timestamptz,
  pause_reason text,
  calls_since_priority integer not null default 1000,
  foreign key (hall_id, day) references queue.days (hall_id, day)
);
comment on column queue.counter_sessions.calls_since_priority is 'Calls made since a priority group last went ahead of its turn here.';
comment on column queue.counter_sessions.back_at is 'What the sign on the counter says: back at.';
create unique index counter_sessions_one_per_counter on queue.counter_sessions (counter_id) where closed_at is null;
create unique index counter_sessions_one_per_officer on queue.counter_sessions (officer_id) where closed_at is null;
create index counter_sessions_of_counter on queue.counter_sessions (counter_id);
create index counter_sessions_of_officer on queue.counter_sessions (officer_id);
create index counter_sessions_of_day on queue.counter_sessions (hall_id, day);

create table queue.tickets (
  id uuid primary key,
  visit_id uuid not null references queue.visits (id),
  ordinal smallint not null check (ordinal > 0),
  hall_id text not null,
  day date not null,
  letter text not null,
  number integer not null,
  service_id text not null references catalogue.services (id),
  state text not null check (state in ('printing', 'planned', 'waiting', 'called', 'serving', 'held', 'done', 'no-show', 'cancelled', 'expired')),
  is_priority boolean not null,
  eligible_at timestamptz not null,
  joined_step bigint,
  joined_at timestamptz,
  counter_id text references places.counters (id),
  officer_id uuid references identity.staff (id),
  called_step bigint,
  called_at timestamptz,
  calls_made smallint not null default 0,
  last_call_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('completed', 'papers-missing', 'forwarded', 'awaiting-system')),
  no_shows smallint not null default 0,
  missed_at timestamptz,
  postponed_at timestamptz,
  hold_reason text,
  held_until timestamptz,
  end_reason text,
  checklist jsonb,
  foreign key (hall_id, day) references queue.days (hall_id, day),
  unique (visit_id, ordinal),
  check (state not in ('called', 'serving') or (counter_id is not null and officer_id is not null and called_at is not null)),
  check (state <> 'waiting' or (joined_step is not null and counter_id is null)),
  check ((state in ('done', 'no-show', 'cancelled', 'expired')) = (ended_at is not null)),
  check ((state = 'done') = (outcome is not null))
);
comment on table queue.tickets is 'One turn of one visit: a stop at one service. All turns of a visit carry its number.';
comment on column queue.tickets.eligible_at is 'The place in line: the arrival in the hall, kept over transfers and further stops, moved back by a no-show.';
comment on column queue.tickets.joined_step is 'The step at which it joined this line; a call can only overtake it after that.';
comment on column queue.tickets.checklist is 'Which requirements the welcome desk saw: {present: [id], missing: [id]}.';
create unique index tickets_one_per_counter on queue.tickets (counter_id) where state in ('called', 'serving');
create unique index tickets_one_per_officer on queue.tickets (officer_id) where state in ('called', 'serving');
create unique index tickets_one_active_per_visit on queue.tickets (visit_id) where state in ('printing', 'waiting', 'called', 'serving', 'held');
create index tickets_in_line on queue.tickets (hall_id, eligible_at, number) where state = 'waiting';
create index tickets_in_priority_line on queue.tickets (hall_id, eligible_at, number) where state = 'waiting' and is_priority;
create index tickets_of_day on queue.tickets (hall_id, day, state);
create index tickets_of_service on queue.tickets (service_id);
create index tickets_at_counter on queue.tickets (counter_id, ended_at);
create index tickets_of_officer on queue.tickets (officer_id, ended_at);

create table queue.calls (
  step bigint primary key default nextval('queue.steps'),
  hall_id text not null,
  day date not null,
  ticket_id uuid not null references queue.tickets (id),
  counter_id text not null references places.counters (id),
  officer_id uuid not null references identity.staff (id),
  session_id uuid not null references queue.counter_sessions (id),
  kind text not null check (kind in ('next', 'chosen', 'recall')),
  call_number smallint not null check (call_number > 0),
  service_id text not null references catalogue.services (id),
  is_priority boolean not null,
  is_ahead_of_turn boolean not null default false,
  is_out_of_order boolean not null default false,
  reason text,
  eligible_at timestamptz not null,
  joined_step bigint not null,
  called_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  foreign key (hall_id, day) references queue.days (hall_id, day),
  unique (ticket_id, joined_step, call_number),
  check (not is_out_of_order or reason is not null)
);
comment on column queue.calls.joined_step is 'Which of the ticket''s times in the line: one that was missed or held is called anew.';
comment on column queue.calls.is_ahead_of_turn is 'A priority group went ahead of an ordinary ticket, within the published share.';
comment on column queue.calls.recorded_at is 'The machine''s time, whatever the hall''s clock says.';
create index calls_of_day on queue.calls (hall_id, day, step);
create index calls_at_counter on queue.calls (counter_id, step);
create index calls_of_officer on queue.calls (officer_id);
create index calls_of_session on queue.calls (session_id);
create index calls_of_service on queue.calls (service_id);

create table queue.help_requests (
  id uuid primary key,
  hall_id text not null references places.halls (id),
  device_id uuid not null references identity.devices (id),
  reason text not null check (reason in ('help', 'printer')),
  visit_id uuid references queue.visits (id),
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by text
);
create index help_requests_open on queue.help_requests (hall_id, asked_at) where answered_at is null;
create index help_requests_of_device on queue.help_requests (device_id);
create index help_requests_of_visit on queue.help_requests (visit_id);
