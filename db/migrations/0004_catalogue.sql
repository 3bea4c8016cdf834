-- What is offered: agencies, services with their standards, life events, and a hall's menu.

create schema catalogue;

create table catalogue.agencies (
  id text primary key,
  kind text not null,
  abbreviation text not null,
  name_id text not null,
  name_en text not null
);

create table catalogue.services (
  id text primary key,
  agency_id text not null references catalogue.agencies (id),
  name_id text not null,
  name_en text not null,
  stage text not null check (stage in ('pilot', 'planned', 'live')),
  fulfilment text not null,
  mean_minutes double precision not null check (mean_minutes > 0),
  sd_minutes double precision not null check (sd_minutes >= 0),
  search_text text not null
);
comment on column catalogue.services.mean_minutes is 'Time at the counter, in minutes: an estimate until the hall has measured it.';
comment on column catalogue.services.search_text is 'Folded names, for finding by part of a word.';
create index services_of_agency on catalogue.services (agency_id);

create table catalogue.standards (
  service_id text not null references catalogue.services (id),
  version integer not null check (version > 0),
  effective_from date not null,
  content jsonb not null,
  primary key (service_id, version)
);
comment on column catalogue.standards.content is 'Requirements, procedure, promised time, fee, outcome, legal basis, each with its source and confidence.';

create table catalogue.life_events (
  id text primary key,
  name_id text not null,
  name_en text not null,
  content jsonb not null
);

create table catalogue.menu (
  hall_id text not null,
  service_id text not null references catalogue.services (id),
  booth_id text not null,
  zone_letter text not null,
  demand double precision not null default 0 check (demand >= 0),
  primary key (hall_id, service_id),
  foreign key (hall_id, booth_id) references places.booths (hall_id, id),
  foreign key (hall_id, zone_letter) references places.zones (hall_id, letter)
);
comment on table catalogue.menu is 'The services for which a hall gives numbers now.';
comment on column catalogue.menu.demand is 'Relative share of the visitors who come for it: an estimate until the hall has measured it.';
create index menu_of_service on catalogue.menu (service_id);
create index menu_of_booth on catalogue.menu (hall_id, booth_id);
create index menu_of_zone on catalogue.menu (hall_id, zone_letter);

create table catalogue.counter_services (
  counter_id text not null references places.counters (id),
  service_id text not null references catalogue.services (id),
  primary key (counter_id, service_id)
);
create index counter_services_of_service on catalogue.counter_services (service_id);
