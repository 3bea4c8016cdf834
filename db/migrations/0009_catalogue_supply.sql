-- What a service cannot do without: blanks that run out, and systems of other offices that stand still.

create table catalogue.consumables (
  id text primary key,
  name_id text not null,
  unit text not null,
  per_service integer not null default 0 check (per_service >= 0)
);
comment on column catalogue.consumables.per_service is 'How many one completed service uses; 0 where nobody counts by service (a ribbon).';

create table catalogue.service_consumables (
  service_id text not null references catalogue.services (id),
  consumable_id text not null references catalogue.consumables (id),
  primary key (service_id, consumable_id)
);
create index service_consumables_of_consumable on catalogue.service_consumables (consumable_id);

create table catalogue.external_systems (
  id text primary key,
  name text not null
);

create table catalogue.service_systems (
  service_id text not null references catalogue.services (id),
  system_id text not null references catalogue.external_systems (id),
  primary key (service_id, system_id)
);
create index service_systems_of_system on catalogue.service_systems (system_id);

create table catalogue.stock (
  hall_id text not null references places.halls (id),
  consumable_id text not null references catalogue.consumables (id),
  on_hand integer not null check (on_hand >= 0),
  expected_on date,
  counted_at timestamptz not null,
  counted_by text not null,
  primary key (hall_id, consumable_id)
);
comment on table catalogue.stock is 'What lies in a hall now. No row: nobody has counted, so nothing is known and nothing is refused.';
comment on column catalogue.stock.expected_on is 'The day on which more is expected, if somebody said one.';
create index stock_of_consumable on catalogue.stock (consumable_id);

create table catalogue.stock_changes (
  id uuid primary key,
  hall_id text not null,
  consumable_id text not null,
  kind text not null check (kind in ('counted', 'used')),
  change integer not null,
  at timestamptz not null,
  by text not null,
  foreign key (hall_id, consumable_id) references catalogue.stock (hall_id, consumable_id)
);
create index stock_changes_of_stock on catalogue.stock_changes (hall_id, consumable_id, at);

create table catalogue.outages (
  id uuid primary key,
  agency_id text not null references catalogue.agencies (id),
  system_id text not null references catalogue.external_systems (id),
  declared_at timestamptz not null,
  declared_by text not null,
  expected_end_at timestamptz check (expected_end_at > declared_at),
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
comment on table catalogue.outages is 'An agency says that a system it works in stands still: its services on that system wait.';
create unique index outages_one_open on catalogue.outages (agency_id, system_id) where ended_at is null;
create index outages_of_system on catalogue.outages (system_id);
