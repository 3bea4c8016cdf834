-- Who is here: staff with their roles, their sessions, tokens for programs, paired devices.

create schema identity;

create table identity.staff (
  id uuid primary key,
  sign_in_name text not null unique check (sign_in_name = lower(sign_in_name)),
  name text not null,
  password_hash text not null,
  role text not null check (role in ('greeter', 'officer', 'case-worker', 'verifier', 'signatory', 'outlet-operator',
    'agency-head', 'hall-manager', 'regent', 'author', 'administrator', 'auditor')),
  agency_id text,
  hall_id text,
  is_practice boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
comment on column identity.staff.agency_id is 'The one agency whose work this person sees; null for those who serve the whole hall.';
comment on column identity.staff.hall_id is 'The hall this person works in; null for all.';
comment on column identity.staff.is_practice is 'Made by the practice mode; never made in a real hall.';

create table identity.sessions (
  token_hash text primary key,
  staff_id uuid not null references identity.staff (id),
  opened_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create index sessions_of_staff on identity.sessions (staff_id);

create table identity.tokens (
  id uuid primary key,
  token_hash text not null unique,
  label text not null,
  staff_id uuid not null references identity.staff (id),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table identity.tokens is 'Tokens for programs. Each acts as one staff member, so that what it does has an author.';
create index tokens_of_staff on identity.tokens (staff_id);

create table identity.pairings (
  id uuid primary key,
  code text not null check (code ~ '^[0-9]{6}$'),
  kind text not null check (kind in ('kiosk', 'display')),
  secret_hash text not null,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  device_id uuid,
  collected_at timestamptz
);
create unique index pairings_open_code on identity.pairings (code) where device_id is null;
create index pairings_of_device on identity.pairings (device_id);

create table identity.devices (
  id uuid primary key,
  kind text not null check (kind in ('kiosk', 'display')),
  name text not null,
  hall_id text not null,
  zone_letter text,
  is_speaker boolean not null default false,
  token_hash text unique,
  paired_by uuid not null references identity.staff (id),
  paired_at timestamptz not null default now(),
  last_seen_at timestamptz,
  condition text,
  paper_left integer check (paper_left >= 0),
  revoked_at timestamptz
);
comment on column identity.devices.zone_letter is 'A display shows and speaks one zone; null for the whole hall.';
comment on column identity.devices.is_speaker is 'One display of a zone speaks, so that four screens do not echo.';
comment on column identity.devices.condition is 'What the device last said of itself, such as printer-jam; null when all is well.';
create unique index devices_one_speaker on identity.devices (hall_id, coalesce(zone_letter, '')) where is_speaker and revoked_at is null;
create index devices_paired_by on identity.devices (paired_by);
alter table identity.pairings add foreign key (device_id) references identity.devices (id);
