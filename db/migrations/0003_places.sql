-- Where it happens: regions, halls with zones, booths and counters, their hours, the calendar, closings, announcements.

create schema places;

create table places.regions (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('province', 'regency', 'kecamatan', 'desa', 'kelurahan')),
  parent_code text references places.regions (code)
);
create index regions_of_parent on places.regions (parent_code);

create table places.halls (
  id text primary key,
  name text not null,
  address text,
  timezone text not null,
  doors_open_minutes_before smallint not null,
  last_ticket_minutes_before_close smallint not null,
  priority_share smallint not null check (priority_share between 2 and 20),
  grace_minutes smallint not null,
  no_show_places_back smallint not null,
  max_recalls smallint not null,
  recall_gap_seconds smallint not null,
  empty_booth_minutes smallint not null,
  long_wait_minutes smallint not null,
  priority_groups jsonb not null
);
comment on column places.halls.priority_share is 'One call in this many may go to a priority group ahead of its turn. Published.';
comment on column places.halls.priority_groups is 'List of {id, name_id, name_en, greeter_only}.';

create table places.zones (
  hall_id text not null references places.halls (id),
  letter text not null check (letter ~ '^[A-Z]$'),
  name_id text not null,
  name_en text not null,
  seat_id text not null,
  seat_en text not null,
  icon text not null,
  primary key (hall_id, letter)
);

create table places.booths (
  id text not null,
  hall_id text not null references places.halls (id),
  agency_id text not null,
  name text not null,
  primary key (hall_id, id)
);
comment on column places.booths.agency_id is 'The agency whose place this is; agencies are the catalogue''s, a later module, so no foreign key.';

create table places.counters (
  id text primary key,
  hall_id text not null,
  booth_id text not null,
  zone_letter text not null,
  label text not null,
  retired_at timestamptz,
  foreign key (hall_id, booth_id) references places.booths (hall_id, id),
  foreign key (hall_id, zone_letter) references places.zones (hall_id, letter),
  unique (hall_id, label)
);
create index counters_of_booth on places.counters (hall_id, booth_id);
create index counters_of_zone on places.counters (hall_id, zone_letter);

create table places.opening_hours (
  hall_id text not null references places.halls (id),
  booth_id text,
  season text not null check (season in ('regular', 'ramadan')),
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  foreign key (hall_id, booth_id) references places.booths (hall_id, id)
);
comment on table places.opening_hours is 'Spans of a weekday (1 Monday to 7 Sunday). A gap between two spans is a break. A booth without rows keeps the hall''s.';
create unique index opening_hours_span on places.opening_hours (hall_id, coalesce(booth_id, ''), season, weekday, opens);
create index opening_hours_of_booth on places.opening_hours (hall_id, booth_id);

create table places.calendar_days (
  day date primary key,
  kind text not null check (kind in ('national', 'joint_leave')),
  name_id text not null,
  name_en text not null,
  is_provisional boolean not null default false
);

create table places.seasons (
  starts date primary key,
  ends date not null check (ends >= starts),
  season text not null check (season in ('ramadan')),
  is_provisional boolean not null
);

create table places.closings (
  id uuid primary key,
  hall_id text not null references places.halls (id),
  booth_id text,
  service_id text,
  starts_at timestamptz not null,
  reopens_at timestamptz not null check (reopens_at > starts_at),
  reason text not null,
  asked_by text not null,
  approved_by text,
  withdrawn_at timestamptz,
  foreign key (hall_id, booth_id) references places.booths (hall_id, id)
);
comment on table places.closings is 'A declared closing of a hall, a booth or one service. It counts once the hall''s manager approved it, and ends by itself.';
comment on column places.closings.service_id is 'Null for the whole booth; with booth_id null too, the whole hall.';
create index closings_of_hall on places.closings (hall_id, reopens_at);
create index closings_of_booth on places.closings (hall_id, booth_id);

create table places.announcements (
  id uuid primary key,
  hall_id text not null references places.halls (id),
  kind text not null check (kind in ('news', 'emergency')),
  text_id text not null check (length(text_id) between 3 and 160),
  text_en text,
  starts_at timestamptz not null,
  ends_at timestamptz,
  made_by text not null
);
create index announcements_of_hall on places.announcements (hall_id, starts_at);
