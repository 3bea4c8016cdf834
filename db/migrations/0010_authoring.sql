-- Services are written without code: drafts of several authors, versions that a second person publishes, and the version of a number.

alter table catalogue.services
  add column standard_version integer not null default 1 check (standard_version >= 0);
comment on column catalogue.services.standard_version is 'The version of the standard that this row, the menu and the search follow; 0 while the first lies in the future.';
update catalogue.services s
  set standard_version = coalesce((select max(version) from catalogue.standards d where d.service_id = s.id), 1);

alter table catalogue.standards
  add column origin text not null default 'files' check (origin in ('files', 'author', 'restored')),
  add column published_at timestamptz,
  add column published_by text,
  add column facts jsonb;
comment on column catalogue.standards.origin is 'Who wrote it: the tenant''s files, an author, or an author who brought an earlier version back.';
comment on column catalogue.standards.published_by is 'The actor who published; null for what the files brought.';
comment on column catalogue.standards.facts is 'What of the version lies outside its content: names, stage, minutes, needs, phrases, places, examples. Null where the tables themselves hold it.';

create table catalogue.drafts (
  id uuid primary key,
  service_id text not null,
  agency_id text not null references catalogue.agencies (id),
  is_new boolean not null,
  based_on integer check (based_on > 0),
  revision integer not null default 1 check (revision > 0),
  state text not null default 'editing' check (state in ('editing', 'submitted', 'published', 'withdrawn')),
  content jsonb not null,
  editors text[] not null,
  begun_at timestamptz not null,
  edited_at timestamptz not null,
  edited_by text not null,
  submitted_at timestamptz,
  submitted_by text,
  comment text,
  ended_at timestamptz,
  check (is_new = (based_on is null)),
  check ((submitted_at is null) = (submitted_by is null)),
  check ((ended_at is null) = (state in ('editing', 'submitted')))
);
comment on table catalogue.drafts is 'What authors write of a service before it is published.';
comment on column catalogue.drafts.service_id is 'No foreign key: a new service has no row before its first version is published.';
comment on column catalogue.drafts.based_on is 'The published version from which it began.';
comment on column catalogue.drafts.revision is 'Grows with every save: whoever saves says which one was read.';
comment on column catalogue.drafts.editors is 'Every actor who wrote in it: none of them may publish it.';
comment on column catalogue.drafts.comment is 'Why it was given back.';
create unique index drafts_one_open on catalogue.drafts (service_id) where state in ('editing', 'submitted');
create index drafts_of_agency on catalogue.drafts (agency_id);

-- The menu that each process keeps holds the counters too, so it must hear of them.
create trigger search_changes after insert or update or delete on catalogue.counter_services
  for each statement execute function catalogue.count_search_change();

alter table queue.tickets add column standard_version integer check (standard_version >= 0);
comment on column queue.tickets.standard_version is 'The version of the service''s standard that was in force when the number was given; null for numbers before this was kept.';
