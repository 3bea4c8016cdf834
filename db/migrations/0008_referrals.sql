-- Referrals: what the hall cannot serve yet, given to a named agency with a deadline, until it is answered.

create table catalogue.external_agencies (
  id text primary key,
  name_id text not null,
  name_en text not null
);
comment on table catalogue.external_agencies is 'Agencies that are not this regency''s: they are named in answers and have no accounts here.';

create schema referrals;

create table referrals.clocks (
  hall_id text not null references places.halls (id),
  agency_id text references catalogue.agencies (id),
  waiting_minutes smallint not null check (waiting_minutes between 1 and 240),
  working_days smallint not null check (working_days between 1 and 60),
  basis text not null check (basis in ('promise', 'law')),
  law text check (length(law) between 3 and 200),
  set_by text not null,
  set_at timestamptz not null,
  check ((basis = 'law') = (law is not null))
);
comment on table referrals.clocks is 'How fast a desk answers: of one agency in a hall, or of the whole hall. Without a row the promise of the program holds.';
comment on column referrals.clocks.agency_id is 'Null for every desk of the hall that has no clock of its own.';
comment on column referrals.clocks.basis is 'Of the working days. The minutes for whoever waits in the hall are always a promise.';
create unique index clocks_of_desk on referrals.clocks (hall_id, coalesce(agency_id, ''));
create index clocks_of_agency on referrals.clocks (agency_id);

create table referrals.referrals (
  id uuid primary key,
  hall_id text not null references places.halls (id),
  day date not null,
  secret text not null unique check (length(secret) = 22),
  code text not null check (code ~ '^[0-9]{5}$'),
  need text not null check (length(need) between 3 and 2000),
  for_whom text not null check (for_whom in ('self', 'family', 'other')),
  phone text check (phone ~ '^\+[1-9][0-9]{7,14}$'),
  language text not null check (language in ('id', 'en', 'jv', 'mad')),
  origin text not null check (origin in ('search', 'service', 'kiosk', 'greeter', 'counter')),
  service_id text references catalogue.services (id),
  agency_id text references catalogue.agencies (id),
  external_agency_id text references catalogue.external_agencies (id),
  desk_agency_id text references catalogue.agencies (id),
  visit_id uuid references queue.visits (id),
  ticket_id uuid references queue.tickets (id),
  made_by text not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  due_unit text not null check (due_unit in ('minutes', 'working-days')),
  due_length smallint not null check (due_length > 0),
  due_basis text not null check (due_basis in ('promise', 'law')),
  due_law text,
  taken_by uuid references identity.staff (id),
  taken_at timestamptz,
  moves smallint not null default 0 check (moves between 0 and 3),
  overdue_at timestamptz,
  answered_at timestamptz,
  check (due_at > made_at),
  check (agency_id is null or external_agency_id is null),
  check ((taken_by is null) = (taken_at is null)),
  check ((due_basis = 'law') = (due_law is not null)),
  check (ticket_id is null or visit_id is not null)
);
comment on column referrals.referrals.day is 'The hall''s calendar day on which it was made.';
comment on column referrals.referrals.secret is '128 random bits, base64url: the address of the citizen''s page.';
comment on column referrals.referrals.code is 'What she says at a counter; known to one open referral of the hall only.';
comment on column referrals.referrals.need is 'Her own words: personal, shown to the desk and to herself only.';
comment on column referrals.referrals.agency_id is 'The agency that is asked; with external_agency_id null too, nobody knows yet which one.';
comment on column referrals.referrals.desk_agency_id is 'Whose desk owns it: the agency''s own, or for others that of the hall''s connecting desk; null for the hall''s manager.';
comment on column referrals.referrals.ticket_id is 'The ticket that is held while she waits in the hall.';
comment on column referrals.referrals.overdue_at is 'When the deadline was found to be missed; kept after a late answer.';
create unique index referrals_open_code on referrals.referrals (hall_id, code) where answered_at is null;
create index referrals_of_code on referrals.referrals (hall_id, code);
create index referrals_open on referrals.referrals (hall_id, due_at) where answered_at is null;
create index referrals_of_desk on referrals.referrals (desk_agency_id, due_at) where answered_at is null;
create index referrals_of_service on referrals.referrals (service_id, day);
create index referrals_of_agency on referrals.referrals (agency_id);
create index referrals_of_external_agency on referrals.referrals (external_agency_id);
create index referrals_of_visit on referrals.referrals (visit_id);
create index referrals_of_ticket on referrals.referrals (ticket_id);
create index referrals_of_taker on referrals.referrals (taken_by);

create table referrals.moves (
  referral_id uuid not null references referrals.referrals (id),
  ordinal smallint not null check (ordinal between 1 and 3),
  from_agency text,
  to_agency text not null,
  reason text not null,
  moved_by text not null,
  moved_at timestamptz not null,
  primary key (referral_id, ordinal)
);
comment on table referrals.moves is 'Passed on from one agency to another. The deadline stays: it was promised to a person, not to an agency.';
comment on column referrals.moves.from_agency is 'An agency of ours or an external one; null where nobody knew which.';

create table referrals.answers (
  referral_id uuid primary key references referrals.referrals (id),
  kind text not null check (kind in ('come-now', 'booked', 'online', 'not-possible', 'elsewhere')),
  counter_id text references places.counters (id),
  service_id text references catalogue.services (id),
  place text,
  starts_at timestamptz,
  url text check (url ~ '^https://'),
  reason text,
  instead text,
  name text,
  address text,
  contact text,
  unit text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  constraint answer_is_whole check (case kind
    when 'come-now' then counter_id is not null and service_id is not null
    when 'booked' then place is not null and starts_at is not null
    when 'online' then url is not null
    when 'not-possible' then reason is not null and instead is not null
    else name is not null and address is not null and contact is not null
  end)
);
comment on table referrals.answers is 'One answer to one referral, of a fixed kind with the facts that kind needs. Never "go to the agency".';
comment on column referrals.answers.unit is 'Who answered as shown in public: an agency or a unit of it, never a person.';
create index answers_of_counter on referrals.answers (counter_id);
create index answers_of_service on referrals.answers (service_id);

create table referrals.missed_searches (
  day date not null,
  query text not null check (length(query) between 3 and 60),
  origin text not null check (origin in ('search', 'kiosk', 'greeter', 'counter')),
  searches integer not null check (searches > 0),
  primary key (day, query, origin)
);
comment on table referrals.missed_searches is 'Folded words for which nothing was found, counted by day. Nothing of who asked.';
