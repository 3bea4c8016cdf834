-- Finding a service in people's own words: what they say, in which language, and what it means.

create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

create table catalogue.outside_agencies (
  id text primary key,
  name_id text not null,
  name_en text not null
);
comment on table catalogue.outside_agencies is 'Those who serve what nobody here serves.';

create table catalogue.outside_needs (
  id text primary key,
  agency_id text not null,
  name_id text not null,
  name_en text not null,
  near text[] not null default '{}'
);
comment on table catalogue.outside_needs is 'What people come for and nobody here serves, so that we can say who does.';
comment on column catalogue.outside_needs.agency_id is 'An outside agency, or an agency of ours that does not serve this here.';
comment on column catalogue.outside_needs.near is 'What of ours belongs to the same need: ids of services, and of life events after `event:`.';

create table catalogue.search_terms (
  id bigint generated always as identity primary key,
  subject_kind text not null check (subject_kind in ('service', 'life-event', 'outside-need')),
  subject_id text not null,
  language text not null check (language in ('id', 'jv', 'mad', 'en')),
  text text not null,
  folded text not null check (folded <> ''),
  weight double precision not null check (weight > 0 and weight <= 1),
  source text not null
);
comment on column catalogue.search_terms.folded is 'The text as the search compares it; see `fold` of the module.';
comment on column catalogue.search_terms.source is 'name, outcome, agency or phrase; phrase? waits for a native speaker.';
create index search_terms_of_subject on catalogue.search_terms (subject_kind, subject_id);

create table catalogue.search_words (
  word text primary key,
  weight double precision not null default 1 check (weight > 0 and weight <= 2)
);
comment on table catalogue.search_words is 'Every folded word that the search knows: what a misspelt word is compared with.';
comment on column catalogue.search_words.weight is 'How much the word says: much for "paspor", little for "surat", next to nothing for "yang".';
-- A misspelt word shares trigrams with the right one; this index finds those without reading every word.
create index search_words_by_trigram on catalogue.search_words using gin (word gin_trgm_ops);

create table catalogue.lexicon_words (
  language text not null check (language in ('id', 'jv', 'mad', 'en')),
  word text not null check (word <> ''),
  meaning text not null check (meaning <> ''),
  source text not null,
  primary key (language, word, meaning)
);
comment on table catalogue.lexicon_words is 'Words of daily speech and of other languages, folded, with their Indonesian meaning, folded.';

create table catalogue.search_versions (
  id boolean primary key default true check (id),
  version bigint not null
);
comment on table catalogue.search_versions is 'One row: grows with every change of what the search reads, so that each process knows when to read it again.';
insert into catalogue.search_versions (version) values (1);

create function catalogue.count_search_change() returns trigger language plpgsql as $$
begin
  update catalogue.search_versions set version = version + 1;
  return null;
end
$$;

create trigger search_changes after insert or update or delete on catalogue.search_terms
  for each statement execute function catalogue.count_search_change();
create trigger search_changes after insert or update or delete on catalogue.search_words
  for each statement execute function catalogue.count_search_change();
create trigger search_changes after insert or update or delete on catalogue.lexicon_words
  for each statement execute function catalogue.count_search_change();
create trigger search_changes after insert or update or delete on catalogue.menu
  for each statement execute function catalogue.count_search_change();
create trigger search_changes after insert or update or delete on catalogue.services
  for each statement execute function catalogue.count_search_change();
create trigger search_changes after insert or update or delete on catalogue.agencies
  for each statement execute function catalogue.count_search_change();
create trigger search_changes after insert or update or delete on catalogue.life_events
  for each statement execute function catalogue.count_search_change();
create trigger search_changes after insert or update or delete on catalogue.outside_agencies
  for each statement execute function catalogue.count_search_change();
create trigger search_changes after insert or update or delete on catalogue.outside_needs
  for each statement execute function catalogue.count_search_change();
