-- Made by `npm run schema` from db/migrations. Do not edit.

create schema booking;
create schema catalogue;
create schema identity;
create schema places;
create schema planning;
create schema platform;
create schema queue;
create schema referrals;

create sequence queue.steps;

create table booking.bookings (
  id uuid not null,
  hall_id text not null,
  booth_id text not null,
  day date not null,
  service_id text not null,
  state text not null,
  starts_at timestamp with time zone,
  minutes smallint not null,
  secret text not null,
  code text,
  made_at timestamp with time zone not null,
  held_until timestamp with time zone,
  sequence integer not null default 0,
  language text not null,
  needs text[] not null default '{}'::text[],
  name text,
  phone text,
  phone_hash text,
  consent_version text,
  consented_at timestamp with time zone,
  visit_id uuid,
  ended_at timestamp with time zone,
  erased_at timestamp with time zone
);

create table booking.capacities (
  hall_id text not null,
  booth_id text not null,
  day date not null,
  line text not null,
  unit text not null,
  at smallint not null,
  capacity integer not null,
  booked integer not null
);

create table booking.keys (
  name text not null,
  key text not null
);

create table booking.plans (
  hall_id text not null,
  booth_id text not null,
  day date not null,
  counters smallint not null,
  planned_by text not null
);

create table booking.settings (
  hall_id text not null,
  walk_in_percent smallint not null,
  slot_minutes smallint not null,
  horizon_days smallint not null,
  opens time without time zone not null,
  lead_minutes smallint not null,
  hold_minutes smallint not null,
  offer_minutes smallint not null,
  grace_minutes smallint not null,
  head_start_minutes smallint not null,
  quota smallint not null,
  retention_days smallint not null,
  set_by text not null
);

create table booking.takings (
  booking_id uuid not null,
  hall_id text not null,
  booth_id text not null,
  day date not null,
  line text not null,
  unit text not null,
  at smallint not null,
  amount integer not null
);

create table catalogue.agencies (
  id text not null,
  kind text not null,
  abbreviation text not null,
  name_id text not null,
  name_en text not null
);

create table catalogue.consumables (
  id text not null,
  name_id text not null,
  unit text not null,
  per_service integer not null default 0
);

create table catalogue.counter_services (
  counter_id text not null,
  service_id text not null
);

create table catalogue.drafts (
  id uuid not null,
  service_id text not null,
  agency_id text not null,
  is_new boolean not null,
  based_on integer,
  revision integer not null default 1,
  state text not null default 'editing'::text,
  content jsonb not null,
  editors text[] not null,
  begun_at timestamp with time zone not null,
  edited_at timestamp with time zone not null,
  edited_by text not null,
  submitted_at timestamp with time zone,
  submitted_by text,
  comment text,
  ended_at timestamp with time zone
);

create table catalogue.external_agencies (
  id text not null,
  name_id text not null,
  name_en text not null
);

create table catalogue.external_systems (
  id text not null,
  name text not null
);

create table catalogue.lexicon_words (
  language text not null,
  word text not null,
  meaning text not null,
  source text not null
);

create table catalogue.life_events (
  id text not null,
  name_id text not null,
  name_en text not null,
  content jsonb not null
);

create table catalogue.menu (
  hall_id text not null,
  service_id text not null,
  booth_id text not null,
  zone_letter text not null,
  demand double precision not null default 0
);

create table catalogue.outages (
  id uuid not null,
  agency_id text not null,
  system_id text not null,
  declared_at timestamp with time zone not null,
  declared_by text not null,
  expected_end_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text
);

create table catalogue.outside_agencies (
  id text not null,
  name_id text not null,
  name_en text not null
);

create table catalogue.outside_needs (
  id text not null,
  agency_id text not null,
  name_id text not null,
  name_en text not null,
  near text[] not null default '{}'::text[]
);

create table catalogue.search_terms (
  id bigint not null generated always as identity,
  subject_kind text not null,
  subject_id text not null,
  language text not null,
  text text not null,
  folded text not null,
  weight double precision not null,
  source text not null
);

create table catalogue.search_versions (
  id boolean not null default true,
  version bigint not null
);

create table catalogue.search_words (
  word text not null,
  weight double precision not null default 1
);

create table catalogue.service_consumables (
  service_id text not null,
  consumable_id text not null
);

create table catalogue.service_systems (
  service_id text not null,
  system_id text not null
);

create table catalogue.services (
  id text not null,
  agency_id text not null,
  name_id text not null,
  name_en text not null,
  stage text not null,
  fulfilment text not null,
  mean_minutes double precision not null,
  sd_minutes double precision not null,
  search_text text not null,
  standard_version integer not null default 1
);

create table catalogue.standards (
  service_id text not null,
  version integer not null,
  effective_from date not null,
  content jsonb not null,
  origin text not null default 'files'::text,
  published_at timestamp with time zone,
  published_by text,
  facts jsonb
);

create table catalogue.stock (
  hall_id text not null,
  consumable_id text not null,
  on_hand integer not null,
  expected_on date,
  counted_at timestamp with time zone not null,
  counted_by text not null
);

create table catalogue.stock_changes (
  id uuid not null,
  hall_id text not null,
  consumable_id text not null,
  kind text not null,
  change integer not null,
  at timestamp with time zone not null,
  by text not null
);

create table identity.devices (
  id uuid not null,
  kind text not null,
  name text not null,
  hall_id text not null,
  zone_letter text,
  is_speaker boolean not null default false,
  token_hash text,
  paired_by uuid not null,
  paired_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone,
  condition text,
  paper_left integer,
  revoked_at timestamp with time zone
);

create table identity.pairings (
  id uuid not null,
  code text not null,
  kind text not null,
  secret_hash text not null,
  asked_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  device_id uuid,
  collected_at timestamp with time zone
);

create table identity.sessions (
  token_hash text not null,
  staff_id uuid not null,
  opened_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone
);

create table identity.staff (
  id uuid not null,
  sign_in_name text not null,
  name text not null,
  password_hash text not null,
  role text not null,
  agency_id text,
  hall_id text,
  is_practice boolean not null default false,
  created_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone
);

create table identity.tokens (
  id uuid not null,
  token_hash text not null,
  label text not null,
  staff_id uuid not null,
  made_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);

create table places.announcements (
  id uuid not null,
  hall_id text not null,
  kind text not null,
  text_id text not null,
  text_en text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  made_by text not null
);

create table places.booths (
  id text not null,
  hall_id text not null,
  agency_id text not null,
  name text not null
);

create table places.calendar_days (
  day date not null,
  kind text not null,
  name_id text not null,
  name_en text not null,
  is_provisional boolean not null default false
);

create table places.closings (
  id uuid not null,
  hall_id text not null,
  booth_id text,
  service_id text,
  starts_at timestamp with time zone not null,
  reopens_at timestamp with time zone not null,
  reason text not null,
  asked_by text not null,
  approved_by text,
  withdrawn_at timestamp with time zone
);

create table places.counters (
  id text not null,
  hall_id text not null,
  booth_id text not null,
  zone_letter text not null,
  label text not null,
  retired_at timestamp with time zone
);

create table places.halls (
  id text not null,
  name text not null,
  address text,
  timezone text not null,
  doors_open_minutes_before smallint not null,
  last_ticket_minutes_before_close smallint not null,
  priority_share smallint not null,
  grace_minutes smallint not null,
  no_show_places_back smallint not null,
  max_recalls smallint not null,
  recall_gap_seconds smallint not null,
  empty_booth_minutes smallint not null,
  long_wait_minutes smallint not null,
  priority_groups jsonb not null
);

create table places.opening_hours (
  hall_id text not null,
  booth_id text,
  season text not null,
  weekday smallint not null,
  opens time without time zone not null,
  closes time without time zone not null
);

create table places.regions (
  code text not null,
  name text not null,
  kind text not null,
  parent_code text
);

create table places.seasons (
  starts date not null,
  ends date not null,
  season text not null,
  is_provisional boolean not null
);

create table places.zones (
  hall_id text not null,
  letter text not null,
  name_id text not null,
  name_en text not null,
  seat_id text not null,
  seat_en text not null,
  icon text not null
);

create table planning.suggestions (
  id uuid not null,
  hall_id text not null,
  day date not null,
  counter_id text not null,
  made_at timestamp with time zone not null,
  minutes smallint not null,
  people integer not null,
  minutes_less double precision not null,
  decision text not null,
  decided_at timestamp with time zone not null,
  decided_by text not null,
  before jsonb not null
);

create table platform.answers (
  actor text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  reply jsonb not null,
  given_at timestamp with time zone not null default now()
);

create table platform.clock (
  id smallint not null default 1,
  real_at timestamp with time zone not null,
  hall_at timestamp with time zone not null,
  speed double precision not null
);

create table platform.events (
  tx xid8 not null default pg_current_xact_id(),
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  type text not null,
  subject text not null,
  hall_id text,
  actor text not null,
  data jsonb not null default '{}'::jsonb
);

create table queue.call_orders (
  hall_id text not null,
  version integer not null,
  in_force_from timestamp with time zone not null,
  walk_in_rate double precision not null,
  walk_in_head_start_minutes double precision not null,
  priority_rate double precision not null,
  priority_head_start_minutes double precision not null,
  booked_rate double precision not null,
  booked_head_start_minutes double precision not null,
  look double precision not null,
  backlog double precision not null,
  origin text not null,
  reason text not null,
  set_by text not null,
  set_at timestamp with time zone not null
);

create table queue.calls (
  step bigint not null default nextval('queue.steps'::regclass),
  hall_id text not null,
  day date not null,
  ticket_id uuid not null,
  counter_id text not null,
  officer_id uuid not null,
  session_id uuid not null,
  kind text not null,
  call_number smallint not null,
  service_id text not null,
  is_priority boolean not null,
  is_ahead_of_turn boolean not null default false,
  is_out_of_order boolean not null default false,
  reason text,
  eligible_at timestamp with time zone not null,
  joined_step bigint not null,
  called_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  rule_version integer,
  call_class text,
  waited_since timestamp with time zone,
  index_minutes double precision,
  look_minutes double precision,
  backlog_minutes double precision,
  overtook smallint,
  why jsonb
);

create table queue.counter_sessions (
  id uuid not null,
  hall_id text not null,
  day date not null,
  counter_id text not null,
  officer_id uuid not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  paused_at timestamp with time zone,
  back_at timestamp with time zone,
  pause_reason text,
  calls_since_priority integer not null default 1000
);

create table queue.days (
  hall_id text not null,
  day date not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  closed_at timestamp with time zone,
  closed_by text,
  close_reason text
);

create table queue.expected (
  id uuid not null,
  hall_id text not null,
  day date not null,
  service_id text not null,
  at timestamp with time zone not null,
  visit_id uuid
);

create table queue.help_requests (
  id uuid not null,
  hall_id text not null,
  device_id uuid not null,
  reason text not null,
  visit_id uuid,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by text
);

create table queue.series (
  hall_id text not null,
  day date not null,
  letter text not null,
  last_number integer not null
);

create table queue.tickets (
  id uuid not null,
  visit_id uuid not null,
  ordinal smallint not null,
  hall_id text not null,
  day date not null,
  letter text not null,
  number integer not null,
  service_id text not null,
  state text not null,
  is_priority boolean not null,
  eligible_at timestamp with time zone not null,
  joined_step bigint,
  joined_at timestamp with time zone,
  counter_id text,
  officer_id uuid,
  called_step bigint,
  called_at timestamp with time zone,
  calls_made smallint not null default 0,
  last_call_at timestamp with time zone,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome text,
  no_shows smallint not null default 0,
  missed_at timestamp with time zone,
  postponed_at timestamp with time zone,
  hold_reason text,
  held_until timestamp with time zone,
  end_reason text,
  checklist jsonb,
  standard_version integer,
  booked_since timestamp with time zone,
  waits_by_arrival boolean not null default false,
  told_from_minutes smallint,
  told_to_minutes smallint
);

create table queue.visits (
  id uuid not null,
  hall_id text not null,
  day date not null,
  letter text not null,
  number integer not null,
  secret text not null,
  language text not null,
  priority_group text,
  origin text not null,
  issued_by text not null,
  issued_at timestamp with time zone not null,
  delivery text not null,
  delivered_at timestamp with time zone,
  ended_as text,
  ended_at timestamp with time zone,
  told_whole_from_minutes smallint,
  told_whole_to_minutes smallint
);

create table queue.wait_models (
  hall_id text not null,
  day date not null,
  model jsonb not null,
  learnt_at timestamp with time zone not null
);

create table referrals.answers (
  referral_id uuid not null,
  kind text not null,
  counter_id text,
  service_id text,
  place text,
  starts_at timestamp with time zone,
  url text,
  reason text,
  instead text,
  name text,
  address text,
  contact text,
  unit text not null,
  answered_by text not null,
  answered_at timestamp with time zone not null
);

create table referrals.clocks (
  hall_id text not null,
  agency_id text,
  waiting_minutes smallint not null,
  working_days smallint not null,
  basis text not null,
  law text,
  set_by text not null,
  set_at timestamp with time zone not null
);

create table referrals.missed_searches (
  day date not null,
  query text not null,
  origin text not null,
  searches integer not null
);

create table referrals.moves (
  referral_id uuid not null,
  ordinal smallint not null,
  from_agency text,
  to_agency text not null,
  reason text not null,
  moved_by text not null,
  moved_at timestamp with time zone not null
);

create table referrals.referrals (
  id uuid not null,
  hall_id text not null,
  day date not null,
  secret text not null,
  code text not null,
  need text not null,
  for_whom text not null,
  phone text,
  language text not null,
  origin text not null,
  service_id text,
  agency_id text,
  external_agency_id text,
  desk_agency_id text,
  visit_id uuid,
  ticket_id uuid,
  made_by text not null,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  due_unit text not null,
  due_length smallint not null,
  due_basis text not null,
  due_law text,
  taken_by uuid,
  taken_at timestamp with time zone,
  moves smallint not null default 0,
  overdue_at timestamp with time zone,
  answered_at timestamp with time zone
);


alter table booking.bookings add constraint bookings_check CHECK (((state = ANY (ARRAY['held'::text, 'offered'::text])) = (held_until IS NOT NULL)));
alter table booking.bookings add constraint bookings_check1 CHECK (((state <> ALL (ARRAY['held'::text, 'offered'::text, 'booked'::text, 'arrived'::text, 'no-show'::text])) OR (starts_at IS NOT NULL)));
alter table booking.bookings add constraint bookings_check2 CHECK (((state <> ALL (ARRAY['waiting'::text, 'offered'::text, 'booked'::text])) OR ((name IS NOT NULL) AND (phone_hash IS NOT NULL) AND (consented_at IS NOT NULL) AND (code IS NOT NULL))));
alter table booking.bookings add constraint bookings_check3 CHECK (((state = 'arrived'::text) = (visit_id IS NOT NULL)));
alter table booking.bookings add constraint bookings_check4 CHECK (((state = ANY (ARRAY['arrived'::text, 'no-show'::text, 'cancelled'::text, 'lapsed'::text])) = (ended_at IS NOT NULL)));
alter table booking.bookings add constraint bookings_code_check CHECK ((length(code) = 8));
alter table booking.bookings add constraint bookings_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text])));
alter table booking.bookings add constraint bookings_minutes_check CHECK ((minutes > 0));
alter table booking.bookings add constraint bookings_secret_check CHECK ((length(secret) = 22));
alter table booking.bookings add constraint bookings_state_check CHECK ((state = ANY (ARRAY['held'::text, 'waiting'::text, 'offered'::text, 'booked'::text, 'arrived'::text, 'no-show'::text, 'cancelled'::text, 'lapsed'::text])));
alter table booking.bookings add constraint bookings_hall_id_booth_id_fkey FOREIGN KEY (hall_id, booth_id) REFERENCES places.booths(hall_id, id);
alter table booking.bookings add constraint bookings_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table booking.bookings add constraint bookings_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES queue.visits(id);
alter table booking.bookings add constraint bookings_pkey PRIMARY KEY (id);
alter table booking.bookings add constraint bookings_code_key UNIQUE (code);
alter table booking.bookings add constraint bookings_secret_key UNIQUE (secret);
alter table booking.bookings add constraint bookings_visit_id_key UNIQUE (visit_id);
alter table booking.capacities add constraint booked_within_capacity CHECK (((booked >= 0) AND (booked <= capacity)));
alter table booking.capacities add constraint capacities_at_check CHECK (((at >= 0) AND (at <= 1439)));
alter table booking.capacities add constraint capacities_unit_check CHECK ((unit = ANY (ARRAY['minutes'::text, 'people'::text])));
alter table booking.capacities add constraint capacities_hall_id_booth_id_fkey FOREIGN KEY (hall_id, booth_id) REFERENCES places.booths(hall_id, id);
alter table booking.capacities add constraint capacities_pkey PRIMARY KEY (hall_id, booth_id, day, line, unit, at);
alter table booking.keys add constraint keys_key_check CHECK ((length(key) = 64));
alter table booking.keys add constraint keys_pkey PRIMARY KEY (name);
alter table booking.plans add constraint plans_counters_check CHECK ((counters >= 0));
alter table booking.plans add constraint plans_hall_id_booth_id_fkey FOREIGN KEY (hall_id, booth_id) REFERENCES places.booths(hall_id, id);
alter table booking.plans add constraint plans_pkey PRIMARY KEY (hall_id, booth_id, day);
alter table booking.settings add constraint settings_check CHECK ((lead_minutes >= head_start_minutes));
alter table booking.settings add constraint settings_grace_minutes_check CHECK (((grace_minutes >= 0) AND (grace_minutes <= 60)));
alter table booking.settings add constraint settings_head_start_minutes_check CHECK (((head_start_minutes >= 0) AND (head_start_minutes <= 120)));
alter table booking.settings add constraint settings_hold_minutes_check CHECK (((hold_minutes >= 1) AND (hold_minutes <= 60)));
alter table booking.settings add constraint settings_horizon_days_check CHECK (((horizon_days >= 1) AND (horizon_days <= 60)));
alter table booking.settings add constraint settings_offer_minutes_check CHECK (((offer_minutes >= 5) AND (offer_minutes <= 240)));
alter table booking.settings add constraint settings_quota_check CHECK (((quota >= 1) AND (quota <= 20)));
alter table booking.settings add constraint settings_retention_days_check CHECK (((retention_days >= 1) AND (retention_days <= 365)));
alter table booking.settings add constraint settings_slot_minutes_check CHECK ((slot_minutes = ANY (ARRAY[10, 15, 20, 30, 60])));
alter table booking.settings add constraint settings_walk_in_percent_check CHECK (((walk_in_percent >= 0) AND (walk_in_percent <= 100)));
alter table booking.settings add constraint settings_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table booking.settings add constraint settings_pkey PRIMARY KEY (hall_id);
alter table booking.takings add constraint takings_amount_check CHECK ((amount > 0));
alter table booking.takings add constraint takings_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking.bookings(id) DEFERRABLE INITIALLY DEFERRED;
alter table booking.takings add constraint takings_hall_id_booth_id_day_line_unit_at_fkey FOREIGN KEY (hall_id, booth_id, day, line, unit, at) REFERENCES booking.capacities(hall_id, booth_id, day, line, unit, at);
alter table booking.takings add constraint takings_pkey PRIMARY KEY (booking_id, line, unit, at);
alter table catalogue.agencies add constraint agencies_pkey PRIMARY KEY (id);
alter table catalogue.consumables add constraint consumables_per_service_check CHECK ((per_service >= 0));
alter table catalogue.consumables add constraint consumables_pkey PRIMARY KEY (id);
alter table catalogue.counter_services add constraint counter_services_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES places.counters(id);
alter table catalogue.counter_services add constraint counter_services_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table catalogue.counter_services add constraint counter_services_pkey PRIMARY KEY (counter_id, service_id);
alter table catalogue.drafts add constraint drafts_based_on_check CHECK ((based_on > 0));
alter table catalogue.drafts add constraint drafts_check CHECK ((is_new = (based_on IS NULL)));
alter table catalogue.drafts add constraint drafts_check1 CHECK (((submitted_at IS NULL) = (submitted_by IS NULL)));
alter table catalogue.drafts add constraint drafts_check2 CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['editing'::text, 'submitted'::text]))));
alter table catalogue.drafts add constraint drafts_revision_check CHECK ((revision > 0));
alter table catalogue.drafts add constraint drafts_state_check CHECK ((state = ANY (ARRAY['editing'::text, 'submitted'::text, 'published'::text, 'withdrawn'::text])));
alter table catalogue.drafts add constraint drafts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES catalogue.agencies(id);
alter table catalogue.drafts add constraint drafts_pkey PRIMARY KEY (id);
alter table catalogue.external_agencies add constraint external_agencies_pkey PRIMARY KEY (id);
alter table catalogue.external_systems add constraint external_systems_pkey PRIMARY KEY (id);
alter table catalogue.lexicon_words add constraint lexicon_words_language_check CHECK ((language = ANY (ARRAY['id'::text, 'jv'::text, 'mad'::text, 'en'::text])));
alter table catalogue.lexicon_words add constraint lexicon_words_meaning_check CHECK ((meaning <> ''::text));
alter table catalogue.lexicon_words add constraint lexicon_words_word_check CHECK ((word <> ''::text));
alter table catalogue.lexicon_words add constraint lexicon_words_pkey PRIMARY KEY (language, word, meaning);
alter table catalogue.life_events add constraint life_events_pkey PRIMARY KEY (id);
alter table catalogue.menu add constraint menu_demand_check CHECK ((demand >= (0)::double precision));
alter table catalogue.menu add constraint menu_hall_id_booth_id_fkey FOREIGN KEY (hall_id, booth_id) REFERENCES places.booths(hall_id, id);
alter table catalogue.menu add constraint menu_hall_id_zone_letter_fkey FOREIGN KEY (hall_id, zone_letter) REFERENCES places.zones(hall_id, letter);
alter table catalogue.menu add constraint menu_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table catalogue.menu add constraint menu_pkey PRIMARY KEY (hall_id, service_id);
alter table catalogue.outages add constraint outages_check CHECK ((expected_end_at > declared_at));
alter table catalogue.outages add constraint outages_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL)));
alter table catalogue.outages add constraint outages_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES catalogue.agencies(id);
alter table catalogue.outages add constraint outages_system_id_fkey FOREIGN KEY (system_id) REFERENCES catalogue.external_systems(id);
alter table catalogue.outages add constraint outages_pkey PRIMARY KEY (id);
alter table catalogue.outside_agencies add constraint outside_agencies_pkey PRIMARY KEY (id);
alter table catalogue.outside_needs add constraint outside_needs_pkey PRIMARY KEY (id);
alter table catalogue.search_terms add constraint search_terms_folded_check CHECK ((folded <> ''::text));
alter table catalogue.search_terms add constraint search_terms_language_check CHECK ((language = ANY (ARRAY['id'::text, 'jv'::text, 'mad'::text, 'en'::text])));
alter table catalogue.search_terms add constraint search_terms_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['service'::text, 'life-event'::text, 'outside-need'::text])));
alter table catalogue.search_terms add constraint search_terms_weight_check CHECK (((weight > (0)::double precision) AND (weight <= (1)::double precision)));
alter table catalogue.search_terms add constraint search_terms_pkey PRIMARY KEY (id);
alter table catalogue.search_versions add constraint search_versions_id_check CHECK (id);
alter table catalogue.search_versions add constraint search_versions_pkey PRIMARY KEY (id);
alter table catalogue.search_words add constraint search_words_weight_check CHECK (((weight > (0)::double precision) AND (weight <= (2)::double precision)));
alter table catalogue.search_words add constraint search_words_pkey PRIMARY KEY (word);
alter table catalogue.service_consumables add constraint service_consumables_consumable_id_fkey FOREIGN KEY (consumable_id) REFERENCES catalogue.consumables(id);
alter table catalogue.service_consumables add constraint service_consumables_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table catalogue.service_consumables add constraint service_consumables_pkey PRIMARY KEY (service_id, consumable_id);
alter table catalogue.service_systems add constraint service_systems_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table catalogue.service_systems add constraint service_systems_system_id_fkey FOREIGN KEY (system_id) REFERENCES catalogue.external_systems(id);
alter table catalogue.service_systems add constraint service_systems_pkey PRIMARY KEY (service_id, system_id);
alter table catalogue.services add constraint services_mean_minutes_check CHECK ((mean_minutes > (0)::double precision));
alter table catalogue.services add constraint services_sd_minutes_check CHECK ((sd_minutes >= (0)::double precision));
alter table catalogue.services add constraint services_stage_check CHECK ((stage = ANY (ARRAY['pilot'::text, 'planned'::text, 'live'::text])));
alter table catalogue.services add constraint services_standard_version_check CHECK ((standard_version >= 0));
alter table catalogue.services add constraint services_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES catalogue.agencies(id);
alter table catalogue.services add constraint services_pkey PRIMARY KEY (id);
alter table catalogue.standards add constraint standards_origin_check CHECK ((origin = ANY (ARRAY['files'::text, 'author'::text, 'restored'::text])));
alter table catalogue.standards add constraint standards_version_check CHECK ((version > 0));
alter table catalogue.standards add constraint standards_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table catalogue.standards add constraint standards_pkey PRIMARY KEY (service_id, version);
alter table catalogue.stock add constraint stock_on_hand_check CHECK ((on_hand >= 0));
alter table catalogue.stock add constraint stock_consumable_id_fkey FOREIGN KEY (consumable_id) REFERENCES catalogue.consumables(id);
alter table catalogue.stock add constraint stock_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table catalogue.stock add constraint stock_pkey PRIMARY KEY (hall_id, consumable_id);
alter table catalogue.stock_changes add constraint stock_changes_kind_check CHECK ((kind = ANY (ARRAY['counted'::text, 'used'::text])));
alter table catalogue.stock_changes add constraint stock_changes_hall_id_consumable_id_fkey FOREIGN KEY (hall_id, consumable_id) REFERENCES catalogue.stock(hall_id, consumable_id);
alter table catalogue.stock_changes add constraint stock_changes_pkey PRIMARY KEY (id);
alter table identity.devices add constraint devices_kind_check CHECK ((kind = ANY (ARRAY['kiosk'::text, 'display'::text])));
alter table identity.devices add constraint devices_paper_left_check CHECK ((paper_left >= 0));
alter table identity.devices add constraint devices_paired_by_fkey FOREIGN KEY (paired_by) REFERENCES identity.staff(id);
alter table identity.devices add constraint devices_pkey PRIMARY KEY (id);
alter table identity.devices add constraint devices_token_hash_key UNIQUE (token_hash);
alter table identity.pairings add constraint pairings_code_check CHECK ((code ~ '^[0-9]{6}$'::text));
alter table identity.pairings add constraint pairings_kind_check CHECK ((kind = ANY (ARRAY['kiosk'::text, 'display'::text])));
alter table identity.pairings add constraint pairings_device_id_fkey FOREIGN KEY (device_id) REFERENCES identity.devices(id);
alter table identity.pairings add constraint pairings_pkey PRIMARY KEY (id);
alter table identity.sessions add constraint sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id);
alter table identity.sessions add constraint sessions_pkey PRIMARY KEY (token_hash);
alter table identity.staff add constraint staff_role_check CHECK ((role = ANY (ARRAY['greeter'::text, 'officer'::text, 'case-worker'::text, 'verifier'::text, 'signatory'::text, 'outlet-operator'::text, 'agency-head'::text, 'hall-manager'::text, 'regent'::text, 'author'::text, 'administrator'::text, 'auditor'::text])));
alter table identity.staff add constraint staff_sign_in_name_check CHECK ((sign_in_name = lower(sign_in_name)));
alter table identity.staff add constraint staff_pkey PRIMARY KEY (id);
alter table identity.staff add constraint staff_sign_in_name_key UNIQUE (sign_in_name);
alter table identity.tokens add constraint tokens_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES identity.staff(id);
alter table identity.tokens add constraint tokens_pkey PRIMARY KEY (id);
alter table identity.tokens add constraint tokens_token_hash_key UNIQUE (token_hash);
alter table places.announcements add constraint announcements_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'emergency'::text])));
alter table places.announcements add constraint announcements_text_id_check CHECK (((length(text_id) >= 3) AND (length(text_id) <= 160)));
alter table places.announcements add constraint announcements_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table places.announcements add constraint announcements_pkey PRIMARY KEY (id);
alter table places.booths add constraint booths_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table places.booths add constraint booths_pkey PRIMARY KEY (hall_id, id);
alter table places.calendar_days add constraint calendar_days_kind_check CHECK ((kind = ANY (ARRAY['national'::text, 'joint_leave'::text])));
alter table places.calendar_days add constraint calendar_days_pkey PRIMARY KEY (day);
alter table places.closings add constraint closings_check CHECK ((reopens_at > starts_at));
alter table places.closings add constraint closings_hall_id_booth_id_fkey FOREIGN KEY (hall_id, booth_id) REFERENCES places.booths(hall_id, id);
alter table places.closings add constraint closings_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table places.closings add constraint closings_pkey PRIMARY KEY (id);
alter table places.counters add constraint counters_hall_id_booth_id_fkey FOREIGN KEY (hall_id, booth_id) REFERENCES places.booths(hall_id, id);
alter table places.counters add constraint counters_hall_id_zone_letter_fkey FOREIGN KEY (hall_id, zone_letter) REFERENCES places.zones(hall_id, letter);
alter table places.counters add constraint counters_pkey PRIMARY KEY (id);
alter table places.counters add constraint counters_hall_id_label_key UNIQUE (hall_id, label);
alter table places.halls add constraint halls_priority_share_check CHECK (((priority_share >= 2) AND (priority_share <= 20)));
alter table places.halls add constraint halls_pkey PRIMARY KEY (id);
alter table places.opening_hours add constraint opening_hours_check CHECK ((closes > opens));
alter table places.opening_hours add constraint opening_hours_season_check CHECK ((season = ANY (ARRAY['regular'::text, 'ramadan'::text])));
alter table places.opening_hours add constraint opening_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)));
alter table places.opening_hours add constraint opening_hours_hall_id_booth_id_fkey FOREIGN KEY (hall_id, booth_id) REFERENCES places.booths(hall_id, id);
alter table places.opening_hours add constraint opening_hours_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table places.regions add constraint regions_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'regency'::text, 'kecamatan'::text, 'desa'::text, 'kelurahan'::text])));
alter table places.regions add constraint regions_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES places.regions(code);
alter table places.regions add constraint regions_pkey PRIMARY KEY (code);
alter table places.seasons add constraint seasons_check CHECK ((ends >= starts));
alter table places.seasons add constraint seasons_season_check CHECK ((season = 'ramadan'::text));
alter table places.seasons add constraint seasons_pkey PRIMARY KEY (starts);
alter table places.zones add constraint zones_letter_check CHECK ((letter ~ '^[A-Z]$'::text));
alter table places.zones add constraint zones_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table places.zones add constraint zones_pkey PRIMARY KEY (hall_id, letter);
alter table planning.suggestions add constraint suggestions_decision_check CHECK ((decision = ANY (ARRAY['done'::text, 'not-now'::text])));
alter table planning.suggestions add constraint suggestions_minutes_check CHECK ((minutes > 0));
alter table planning.suggestions add constraint suggestions_minutes_less_check CHECK ((minutes_less > (0)::double precision));
alter table planning.suggestions add constraint suggestions_people_check CHECK ((people > 0));
alter table planning.suggestions add constraint suggestions_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES places.counters(id);
alter table planning.suggestions add constraint suggestions_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table planning.suggestions add constraint suggestions_pkey PRIMARY KEY (id);
alter table planning.suggestions add constraint suggestions_hall_id_counter_id_made_at_key UNIQUE (hall_id, counter_id, made_at);
alter table platform.answers add constraint answers_pkey PRIMARY KEY (actor, key);
alter table platform.clock add constraint clock_id_check CHECK ((id = 1));
alter table platform.clock add constraint clock_speed_check CHECK (((speed > (0)::double precision) AND (speed <= (100000)::double precision)));
alter table platform.clock add constraint clock_pkey PRIMARY KEY (id);
alter table platform.events add constraint events_pkey PRIMARY KEY (id);
alter table queue.call_orders add constraint call_orders_backlog_check CHECK (((backlog >= (0)::double precision) AND (backlog <= (10)::double precision)));
alter table queue.call_orders add constraint call_orders_booked_head_start_minutes_check CHECK (((booked_head_start_minutes >= (0)::double precision) AND (booked_head_start_minutes <= (240)::double precision)));
alter table queue.call_orders add constraint call_orders_booked_rate_check CHECK (((booked_rate > (0)::double precision) AND (booked_rate <= (100)::double precision)));
alter table queue.call_orders add constraint call_orders_look_check CHECK (((look >= (0)::double precision) AND (look <= (10)::double precision)));
alter table queue.call_orders add constraint call_orders_origin_check CHECK ((origin = ANY (ARRAY['usual'::text, 'files'::text, 'manager'::text])));
alter table queue.call_orders add constraint call_orders_priority_head_start_minutes_check CHECK (((priority_head_start_minutes >= (0)::double precision) AND (priority_head_start_minutes <= (240)::double precision)));
alter table queue.call_orders add constraint call_orders_priority_rate_check CHECK (((priority_rate > (0)::double precision) AND (priority_rate <= (100)::double precision)));
alter table queue.call_orders add constraint call_orders_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 2));
alter table queue.call_orders add constraint call_orders_version_check CHECK ((version >= 0));
alter table queue.call_orders add constraint call_orders_walk_in_head_start_minutes_check CHECK (((walk_in_head_start_minutes >= (0)::double precision) AND (walk_in_head_start_minutes <= (240)::double precision)));
alter table queue.call_orders add constraint call_orders_walk_in_rate_check CHECK (((walk_in_rate > (0)::double precision) AND (walk_in_rate <= (100)::double precision)));
alter table queue.call_orders add constraint call_orders_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table queue.call_orders add constraint call_orders_pkey PRIMARY KEY (hall_id, version);
alter table queue.calls add constraint calls_call_class_check CHECK ((call_class = ANY (ARRAY['walk-in'::text, 'priority'::text, 'booked'::text])));
alter table queue.calls add constraint calls_call_number_check CHECK ((call_number > 0));
alter table queue.calls add constraint calls_check CHECK (((NOT is_out_of_order) OR (reason IS NOT NULL)));
alter table queue.calls add constraint calls_kind_check CHECK ((kind = ANY (ARRAY['next'::text, 'chosen'::text, 'recall'::text])));
alter table queue.calls add constraint calls_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES places.counters(id);
alter table queue.calls add constraint calls_hall_id_day_fkey FOREIGN KEY (hall_id, day) REFERENCES queue.days(hall_id, day);
alter table queue.calls add constraint calls_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES identity.staff(id);
alter table queue.calls add constraint calls_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table queue.calls add constraint calls_session_id_fkey FOREIGN KEY (session_id) REFERENCES queue.counter_sessions(id);
alter table queue.calls add constraint calls_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES queue.tickets(id);
alter table queue.calls add constraint calls_pkey PRIMARY KEY (step);
alter table queue.calls add constraint calls_ticket_id_joined_step_call_number_key UNIQUE (ticket_id, joined_step, call_number);
alter table queue.counter_sessions add constraint counter_sessions_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES places.counters(id);
alter table queue.counter_sessions add constraint counter_sessions_hall_id_day_fkey FOREIGN KEY (hall_id, day) REFERENCES queue.days(hall_id, day);
alter table queue.counter_sessions add constraint counter_sessions_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES identity.staff(id);
alter table queue.counter_sessions add constraint counter_sessions_pkey PRIMARY KEY (id);
alter table queue.days add constraint days_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table queue.days add constraint days_pkey PRIMARY KEY (hall_id, day);
alter table queue.expected add constraint expected_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table queue.expected add constraint expected_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table queue.expected add constraint expected_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES queue.visits(id);
alter table queue.expected add constraint expected_pkey PRIMARY KEY (id);
alter table queue.help_requests add constraint help_requests_reason_check CHECK ((reason = ANY (ARRAY['help'::text, 'printer'::text])));
alter table queue.help_requests add constraint help_requests_device_id_fkey FOREIGN KEY (device_id) REFERENCES identity.devices(id);
alter table queue.help_requests add constraint help_requests_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table queue.help_requests add constraint help_requests_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES queue.visits(id);
alter table queue.help_requests add constraint help_requests_pkey PRIMARY KEY (id);
alter table queue.series add constraint series_last_number_check CHECK ((last_number > 0));
alter table queue.series add constraint series_hall_id_day_fkey FOREIGN KEY (hall_id, day) REFERENCES queue.days(hall_id, day);
alter table queue.series add constraint series_pkey PRIMARY KEY (hall_id, day, letter);
alter table queue.tickets add constraint tickets_check CHECK (((state <> ALL (ARRAY['called'::text, 'serving'::text])) OR ((counter_id IS NOT NULL) AND (officer_id IS NOT NULL) AND (called_at IS NOT NULL))));
alter table queue.tickets add constraint tickets_check1 CHECK (((state <> 'waiting'::text) OR ((joined_step IS NOT NULL) AND (counter_id IS NULL))));
alter table queue.tickets add constraint tickets_check2 CHECK (((state = ANY (ARRAY['done'::text, 'no-show'::text, 'cancelled'::text, 'expired'::text])) = (ended_at IS NOT NULL)));
alter table queue.tickets add constraint tickets_check3 CHECK (((state = 'done'::text) = (outcome IS NOT NULL)));
alter table queue.tickets add constraint tickets_ordinal_check CHECK ((ordinal > 0));
alter table queue.tickets add constraint tickets_outcome_check CHECK ((outcome = ANY (ARRAY['completed'::text, 'papers-missing'::text, 'forwarded'::text, 'awaiting-system'::text])));
alter table queue.tickets add constraint tickets_standard_version_check CHECK ((standard_version >= 0));
alter table queue.tickets add constraint tickets_state_check CHECK ((state = ANY (ARRAY['printing'::text, 'planned'::text, 'waiting'::text, 'called'::text, 'serving'::text, 'held'::text, 'done'::text, 'no-show'::text, 'cancelled'::text, 'expired'::text])));
alter table queue.tickets add constraint tickets_told_in_order CHECK (((told_from_minutes >= 0) AND (told_from_minutes <= told_to_minutes)));
alter table queue.tickets add constraint tickets_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES places.counters(id);
alter table queue.tickets add constraint tickets_hall_id_day_fkey FOREIGN KEY (hall_id, day) REFERENCES queue.days(hall_id, day);
alter table queue.tickets add constraint tickets_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES identity.staff(id);
alter table queue.tickets add constraint tickets_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table queue.tickets add constraint tickets_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES queue.visits(id);
alter table queue.tickets add constraint tickets_pkey PRIMARY KEY (id);
alter table queue.tickets add constraint tickets_visit_id_ordinal_key UNIQUE (visit_id, ordinal) DEFERRABLE;
alter table queue.visits add constraint visits_check CHECK (((ended_as IS NULL) = (ended_at IS NULL)));
alter table queue.visits add constraint visits_delivery_check CHECK ((delivery = ANY (ARRAY['paper'::text, 'phone'::text, 'screen'::text, 'spoken'::text])));
alter table queue.visits add constraint visits_ended_as_check CHECK ((ended_as = ANY (ARRAY['done'::text, 'no-show'::text, 'cancelled'::text, 'expired'::text])));
alter table queue.visits add constraint visits_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text, 'jv'::text, 'mad'::text])));
alter table queue.visits add constraint visits_number_check CHECK ((number > 0));
alter table queue.visits add constraint visits_origin_check CHECK ((origin = ANY (ARRAY['kiosk'::text, 'greeter'::text, 'counter'::text])));
alter table queue.visits add constraint visits_secret_check CHECK ((length(secret) = 22));
alter table queue.visits add constraint visits_told_whole_in_order CHECK (((told_whole_from_minutes >= 0) AND (told_whole_from_minutes <= told_whole_to_minutes)));
alter table queue.visits add constraint visits_hall_id_day_fkey FOREIGN KEY (hall_id, day) REFERENCES queue.days(hall_id, day);
alter table queue.visits add constraint visits_pkey PRIMARY KEY (id);
alter table queue.visits add constraint visits_hall_id_day_letter_number_key UNIQUE (hall_id, day, letter, number);
alter table queue.visits add constraint visits_secret_key UNIQUE (secret);
alter table queue.wait_models add constraint wait_models_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table queue.wait_models add constraint wait_models_pkey PRIMARY KEY (hall_id, day);
alter table referrals.answers add constraint answer_is_whole CHECK (
CASE kind
    WHEN 'come-now'::text THEN ((counter_id IS NOT NULL) AND (service_id IS NOT NULL))
    WHEN 'booked'::text THEN ((place IS NOT NULL) AND (starts_at IS NOT NULL))
    WHEN 'online'::text THEN (url IS NOT NULL)
    WHEN 'not-possible'::text THEN ((reason IS NOT NULL) AND (instead IS NOT NULL))
    ELSE ((name IS NOT NULL) AND (address IS NOT NULL) AND (contact IS NOT NULL))
END);
alter table referrals.answers add constraint answers_kind_check CHECK ((kind = ANY (ARRAY['come-now'::text, 'booked'::text, 'online'::text, 'not-possible'::text, 'elsewhere'::text])));
alter table referrals.answers add constraint answers_url_check CHECK ((url ~ '^https://'::text));
alter table referrals.answers add constraint answers_counter_id_fkey FOREIGN KEY (counter_id) REFERENCES places.counters(id);
alter table referrals.answers add constraint answers_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals.referrals(id);
alter table referrals.answers add constraint answers_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table referrals.answers add constraint answers_pkey PRIMARY KEY (referral_id);
alter table referrals.clocks add constraint clocks_basis_check CHECK ((basis = ANY (ARRAY['promise'::text, 'law'::text])));
alter table referrals.clocks add constraint clocks_check CHECK (((basis = 'law'::text) = (law IS NOT NULL)));
alter table referrals.clocks add constraint clocks_law_check CHECK (((length(law) >= 3) AND (length(law) <= 200)));
alter table referrals.clocks add constraint clocks_waiting_minutes_check CHECK (((waiting_minutes >= 1) AND (waiting_minutes <= 240)));
alter table referrals.clocks add constraint clocks_working_days_check CHECK (((working_days >= 1) AND (working_days <= 60)));
alter table referrals.clocks add constraint clocks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES catalogue.agencies(id);
alter table referrals.clocks add constraint clocks_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table referrals.missed_searches add constraint missed_searches_origin_check CHECK ((origin = ANY (ARRAY['search'::text, 'kiosk'::text, 'greeter'::text, 'counter'::text])));
alter table referrals.missed_searches add constraint missed_searches_query_check CHECK (((length(query) >= 3) AND (length(query) <= 60)));
alter table referrals.missed_searches add constraint missed_searches_searches_check CHECK ((searches > 0));
alter table referrals.missed_searches add constraint missed_searches_pkey PRIMARY KEY (day, query, origin);
alter table referrals.moves add constraint moves_ordinal_check CHECK (((ordinal >= 1) AND (ordinal <= 3)));
alter table referrals.moves add constraint moves_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals.referrals(id);
alter table referrals.moves add constraint moves_pkey PRIMARY KEY (referral_id, ordinal);
alter table referrals.referrals add constraint referrals_check CHECK ((due_at > made_at));
alter table referrals.referrals add constraint referrals_check1 CHECK (((agency_id IS NULL) OR (external_agency_id IS NULL)));
alter table referrals.referrals add constraint referrals_check2 CHECK (((taken_by IS NULL) = (taken_at IS NULL)));
alter table referrals.referrals add constraint referrals_check3 CHECK (((due_basis = 'law'::text) = (due_law IS NOT NULL)));
alter table referrals.referrals add constraint referrals_check4 CHECK (((ticket_id IS NULL) OR (visit_id IS NOT NULL)));
alter table referrals.referrals add constraint referrals_code_check CHECK ((code ~ '^[0-9]{5}$'::text));
alter table referrals.referrals add constraint referrals_due_basis_check CHECK ((due_basis = ANY (ARRAY['promise'::text, 'law'::text])));
alter table referrals.referrals add constraint referrals_due_length_check CHECK ((due_length > 0));
alter table referrals.referrals add constraint referrals_due_unit_check CHECK ((due_unit = ANY (ARRAY['minutes'::text, 'working-days'::text])));
alter table referrals.referrals add constraint referrals_for_whom_check CHECK ((for_whom = ANY (ARRAY['self'::text, 'family'::text, 'other'::text])));
alter table referrals.referrals add constraint referrals_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text, 'jv'::text, 'mad'::text])));
alter table referrals.referrals add constraint referrals_moves_check CHECK (((moves >= 0) AND (moves <= 3)));
alter table referrals.referrals add constraint referrals_need_check CHECK (((length(need) >= 3) AND (length(need) <= 2000)));
alter table referrals.referrals add constraint referrals_origin_check CHECK ((origin = ANY (ARRAY['search'::text, 'service'::text, 'kiosk'::text, 'greeter'::text, 'counter'::text])));
alter table referrals.referrals add constraint referrals_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{7,14}$'::text));
alter table referrals.referrals add constraint referrals_secret_check CHECK ((length(secret) = 22));
alter table referrals.referrals add constraint referrals_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES catalogue.agencies(id);
alter table referrals.referrals add constraint referrals_desk_agency_id_fkey FOREIGN KEY (desk_agency_id) REFERENCES catalogue.agencies(id);
alter table referrals.referrals add constraint referrals_external_agency_id_fkey FOREIGN KEY (external_agency_id) REFERENCES catalogue.external_agencies(id);
alter table referrals.referrals add constraint referrals_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES places.halls(id);
alter table referrals.referrals add constraint referrals_service_id_fkey FOREIGN KEY (service_id) REFERENCES catalogue.services(id);
alter table referrals.referrals add constraint referrals_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES identity.staff(id);
alter table referrals.referrals add constraint referrals_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES queue.tickets(id);
alter table referrals.referrals add constraint referrals_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES queue.visits(id);
alter table referrals.referrals add constraint referrals_pkey PRIMARY KEY (id);
alter table referrals.referrals add constraint referrals_secret_key UNIQUE (secret);

CREATE INDEX announcements_of_hall ON places.announcements USING btree (hall_id, starts_at);
CREATE INDEX answers_by_age ON platform.answers USING btree (given_at);
CREATE INDEX answers_of_counter ON referrals.answers USING btree (counter_id);
CREATE INDEX answers_of_service ON referrals.answers USING btree (service_id);
CREATE INDEX bookings_held ON booking.bookings USING btree (held_until) WHERE (held_until IS NOT NULL);
CREATE INDEX bookings_of_day ON booking.bookings USING btree (hall_id, booth_id, day, state);
CREATE INDEX bookings_of_phone ON booking.bookings USING btree (phone_hash) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text, 'booked'::text]));
CREATE INDEX bookings_of_service ON booking.bookings USING btree (service_id);
CREATE INDEX bookings_to_erase ON booking.bookings USING btree (day) WHERE (phone IS NOT NULL);
CREATE INDEX bookings_waiting ON booking.bookings USING btree (hall_id, booth_id, day, made_at) WHERE (state = 'waiting'::text);
CREATE INDEX calls_at_counter ON queue.calls USING btree (counter_id, step);
CREATE INDEX calls_of_day ON queue.calls USING btree (hall_id, day, step);
CREATE INDEX calls_of_officer ON queue.calls USING btree (officer_id);
CREATE INDEX calls_of_service ON queue.calls USING btree (service_id);
CREATE INDEX calls_of_session ON queue.calls USING btree (session_id);
CREATE INDEX clocks_of_agency ON referrals.clocks USING btree (agency_id);
CREATE INDEX closings_of_booth ON places.closings USING btree (hall_id, booth_id);
CREATE INDEX closings_of_hall ON places.closings USING btree (hall_id, reopens_at);
CREATE INDEX counter_services_of_service ON catalogue.counter_services USING btree (service_id);
CREATE INDEX counter_sessions_of_counter ON queue.counter_sessions USING btree (counter_id);
CREATE INDEX counter_sessions_of_day ON queue.counter_sessions USING btree (hall_id, day);
CREATE INDEX counter_sessions_of_officer ON queue.counter_sessions USING btree (officer_id);
CREATE INDEX counters_of_booth ON places.counters USING btree (hall_id, booth_id);
CREATE INDEX counters_of_zone ON places.counters USING btree (hall_id, zone_letter);
CREATE INDEX devices_paired_by ON identity.devices USING btree (paired_by);
CREATE INDEX drafts_of_agency ON catalogue.drafts USING btree (agency_id);
CREATE INDEX events_in_commit_order ON platform.events USING btree (tx, id);
CREATE INDEX events_of_subject ON platform.events USING btree (subject, id);
CREATE INDEX expected_of_day ON queue.expected USING btree (hall_id, day);
CREATE INDEX help_requests_of_device ON queue.help_requests USING btree (device_id);
CREATE INDEX help_requests_of_visit ON queue.help_requests USING btree (visit_id);
CREATE INDEX help_requests_open ON queue.help_requests USING btree (hall_id, asked_at) WHERE (answered_at IS NULL);
CREATE INDEX menu_of_booth ON catalogue.menu USING btree (hall_id, booth_id);
CREATE INDEX menu_of_service ON catalogue.menu USING btree (service_id);
CREATE INDEX menu_of_zone ON catalogue.menu USING btree (hall_id, zone_letter);
CREATE INDEX opening_hours_of_booth ON places.opening_hours USING btree (hall_id, booth_id);
CREATE INDEX outages_of_system ON catalogue.outages USING btree (system_id);
CREATE INDEX pairings_of_device ON identity.pairings USING btree (device_id);
CREATE INDEX referrals_of_agency ON referrals.referrals USING btree (agency_id);
CREATE INDEX referrals_of_code ON referrals.referrals USING btree (hall_id, code);
CREATE INDEX referrals_of_desk ON referrals.referrals USING btree (desk_agency_id, due_at) WHERE (answered_at IS NULL);
CREATE INDEX referrals_of_external_agency ON referrals.referrals USING btree (external_agency_id);
CREATE INDEX referrals_of_service ON referrals.referrals USING btree (service_id, day);
CREATE INDEX referrals_of_taker ON referrals.referrals USING btree (taken_by);
CREATE INDEX referrals_of_ticket ON referrals.referrals USING btree (ticket_id);
CREATE INDEX referrals_of_visit ON referrals.referrals USING btree (visit_id);
CREATE INDEX referrals_open ON referrals.referrals USING btree (hall_id, due_at) WHERE (answered_at IS NULL);
CREATE INDEX regions_of_parent ON places.regions USING btree (parent_code);
CREATE INDEX search_terms_of_subject ON catalogue.search_terms USING btree (subject_kind, subject_id);
CREATE INDEX search_words_by_trigram ON catalogue.search_words USING gin (word gin_trgm_ops);
CREATE INDEX service_consumables_of_consumable ON catalogue.service_consumables USING btree (consumable_id);
CREATE INDEX service_systems_of_system ON catalogue.service_systems USING btree (system_id);
CREATE INDEX services_of_agency ON catalogue.services USING btree (agency_id);
CREATE INDEX sessions_of_staff ON identity.sessions USING btree (staff_id);
CREATE INDEX stock_changes_of_stock ON catalogue.stock_changes USING btree (hall_id, consumable_id, at);
CREATE INDEX stock_of_consumable ON catalogue.stock USING btree (consumable_id);
CREATE INDEX suggestions_of_counter ON planning.suggestions USING btree (counter_id);
CREATE INDEX suggestions_of_day ON planning.suggestions USING btree (hall_id, day, decided_at);
CREATE INDEX takings_of_capacity ON booking.takings USING btree (hall_id, booth_id, day, line, unit, at);
CREATE INDEX tickets_at_counter ON queue.tickets USING btree (counter_id, ended_at);
CREATE INDEX tickets_in_line ON queue.tickets USING btree (hall_id, eligible_at, number) WHERE (state = 'waiting'::text);
CREATE INDEX tickets_in_line_of_bookings ON queue.tickets USING btree (hall_id, service_id) WHERE ((state = 'waiting'::text) AND (booked_since IS NOT NULL));
CREATE INDEX tickets_in_line_of_priority ON queue.tickets USING btree (hall_id, service_id, eligible_at, number) WHERE ((state = 'waiting'::text) AND is_priority AND (booked_since IS NULL));
CREATE INDEX tickets_in_ordinary_line ON queue.tickets USING btree (hall_id, service_id, eligible_at, number) WHERE ((state = 'waiting'::text) AND (NOT is_priority) AND (booked_since IS NULL));
CREATE INDEX tickets_in_priority_line ON queue.tickets USING btree (hall_id, eligible_at, number) WHERE ((state = 'waiting'::text) AND is_priority);
CREATE INDEX tickets_of_day ON queue.tickets USING btree (hall_id, day, state);
CREATE INDEX tickets_of_officer ON queue.tickets USING btree (officer_id, ended_at);
CREATE INDEX tickets_of_service ON queue.tickets USING btree (service_id);
CREATE INDEX tokens_of_staff ON identity.tokens USING btree (staff_id);
CREATE UNIQUE INDEX clocks_of_desk ON referrals.clocks USING btree (hall_id, COALESCE(agency_id, ''::text));
CREATE UNIQUE INDEX counter_sessions_one_per_counter ON queue.counter_sessions USING btree (counter_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX counter_sessions_one_per_officer ON queue.counter_sessions USING btree (officer_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX days_one_open ON queue.days USING btree (hall_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX devices_one_speaker ON identity.devices USING btree (hall_id, COALESCE(zone_letter, ''::text)) WHERE (is_speaker AND (revoked_at IS NULL));
CREATE UNIQUE INDEX drafts_one_open ON catalogue.drafts USING btree (service_id) WHERE (state = ANY (ARRAY['editing'::text, 'submitted'::text]));
CREATE UNIQUE INDEX opening_hours_span ON places.opening_hours USING btree (hall_id, COALESCE(booth_id, ''::text), season, weekday, opens);
CREATE UNIQUE INDEX outages_one_open ON catalogue.outages USING btree (agency_id, system_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX pairings_open_code ON identity.pairings USING btree (code) WHERE (device_id IS NULL);
CREATE UNIQUE INDEX referrals_open_code ON referrals.referrals USING btree (hall_id, code) WHERE (answered_at IS NULL);
CREATE UNIQUE INDEX tickets_one_active_per_visit ON queue.tickets USING btree (visit_id) WHERE (state = ANY (ARRAY['printing'::text, 'waiting'::text, 'called'::text, 'serving'::text, 'held'::text]));
CREATE UNIQUE INDEX tickets_one_per_counter ON queue.tickets USING btree (counter_id) WHERE (state = ANY (ARRAY['called'::text, 'serving'::text]));
CREATE UNIQUE INDEX tickets_one_per_officer ON queue.tickets USING btree (officer_id) WHERE (state = ANY (ARRAY['called'::text, 'serving'::text]));

comment on table booking.bookings is 'A place in time for one person: held while filling in, booked, or on the waiting list of a day.';
comment on column booking.bookings.secret is '128 random bits, base64url: the address of the booking''s page.';
comment on column booking.bookings.code is 'Eight characters to say aloud; counts only with the last four digits of the phone.';
comment on column booking.bookings.held_until is 'Until when a place is kept that is not booked: while filling in, or offered from the waiting list.';
comment on column booking.bookings.sequence is 'How often the calendar entry changed (RFC 5545 SEQUENCE).';
comment on column booking.bookings.phone is 'For a message about this booking and nothing else. Erased with the name after the retention.';
comment on column booking.bookings.phone_hash is 'Keyed hash of the phone, to count the open bookings of one number. Erased with it.';
comment on table booking.capacities is 'INV-B1: what may be booked and what is. A row is the lock of its hour (minutes of work) or of its start (people).';
comment on column booking.capacities.line is 'The counters that share the work: their ids joined by a plus, or booth for all of the booth.';
comment on column booking.capacities.at is 'Minute of the local day at which the hour or the slot begins.';
comment on column booking.capacities.capacity is 'What it was when last taken from. A closing declared later does not rewrite what was promised.';
comment on table booking.keys is 'The key under which phone numbers are hashed: made here, known to nobody.';
comment on table booking.plans is 'How many counters a booth staffs on a day. Without a row: all it has.';
comment on table booking.settings is 'A hall''s own rules of booking. A hall without a row keeps the usual ones (booking/rules.ts). Published.';
comment on column booking.settings.walk_in_percent is 'The share of every hour that is never booked: people who just come must be served too. Usually 40.';
comment on column booking.settings.horizon_days is 'How many days ahead may be booked.';
comment on column booking.settings.opens is 'At this time of day the newest day of the horizon opens.';
comment on column booking.settings.lead_minutes is 'A booking is made so long before at least. Never less than the head start: nobody in the hall overtakes by booking on the spot.';
comment on column booking.settings.head_start_minutes is 'A booked number stands in line as if its holder had come so long before the booked time.';
comment on column booking.settings.quota is 'Open bookings and waiting-list places of one phone number.';
comment on column booking.settings.retention_days is 'So long after the day name and phone are erased.';
comment on table booking.takings is 'What each booking took from which capacity, so that exactly that is given back.';
comment on column catalogue.consumables.per_service is 'How many one completed service uses; 0 where nobody counts by service (a ribbon).';
comment on table catalogue.drafts is 'What authors write of a service before it is published.';
comment on column catalogue.drafts.service_id is 'No foreign key: a new service has no row before its first version is published.';
comment on column catalogue.drafts.based_on is 'The published version from which it began.';
comment on column catalogue.drafts.revision is 'Grows with every save: whoever saves says which one was read.';
comment on column catalogue.drafts.editors is 'Every actor who wrote in it: none of them may publish it.';
comment on column catalogue.drafts.comment is 'Why it was given back.';
comment on table catalogue.external_agencies is 'Agencies that are not this regency''s: they are named in answers and have no accounts here.';
comment on table catalogue.lexicon_words is 'Words of daily speech and of other languages, folded, with their Indonesian meaning, folded.';
comment on table catalogue.menu is 'The services for which a hall gives numbers now.';
comment on column catalogue.menu.demand is 'Relative share of the visitors who come for it: an estimate until the hall has measured it.';
comment on table catalogue.outages is 'An agency says that a system it works in stands still: its services on that system wait.';
comment on table catalogue.outside_agencies is 'Those who serve what nobody here serves.';
comment on table catalogue.outside_needs is 'What people come for and nobody here serves, so that we can say who does.';
comment on column catalogue.outside_needs.agency_id is 'An outside agency, or an agency of ours that does not serve this here.';
comment on column catalogue.outside_needs.near is 'What of ours belongs to the same need: ids of services, and of life events after `event:`.';
comment on column catalogue.search_terms.folded is 'The text as the search compares it; see `fold` of the module.';
comment on column catalogue.search_terms.source is 'name, outcome, agency or phrase; phrase? waits for a native speaker.';
comment on table catalogue.search_versions is 'One row: grows with every change of what the search reads, so that each process knows when to read it again.';
comment on table catalogue.search_words is 'Every folded word that the search knows: what a misspelt word is compared with.';
comment on column catalogue.search_words.weight is 'How much the word says: much for "paspor", little for "surat", next to nothing for "yang".';
comment on column catalogue.services.mean_minutes is 'Time at the counter, in minutes: an estimate until the hall has measured it.';
comment on column catalogue.services.search_text is 'Folded names, for finding by part of a word.';
comment on column catalogue.services.standard_version is 'The version of the standard that this row, the menu and the search follow; 0 while the first lies in the future.';
comment on column catalogue.standards.content is 'Requirements, procedure, promised time, fee, outcome, legal basis, each with its source and confidence.';
comment on column catalogue.standards.origin is 'Who wrote it: the tenant''s files, an author, or an author who brought an earlier version back.';
comment on column catalogue.standards.published_by is 'The actor who published; null for what the files brought.';
comment on column catalogue.standards.facts is 'What of the version lies outside its content: names, stage, minutes, needs, phrases, places, examples. Null where the tables themselves hold it.';
comment on table catalogue.stock is 'What lies in a hall now. No row: nobody has counted, so nothing is known and nothing is refused.';
comment on column catalogue.stock.expected_on is 'The day on which more is expected, if somebody said one.';
comment on column identity.devices.zone_letter is 'A display shows and speaks one zone; null for the whole hall.';
comment on column identity.devices.is_speaker is 'One display of a zone speaks, so that four screens do not echo.';
comment on column identity.devices.condition is 'What the device last said of itself, such as printer-jam; null when all is well.';
comment on column identity.staff.agency_id is 'The one agency whose work this person sees; null for those who serve the whole hall.';
comment on column identity.staff.hall_id is 'The hall this person works in; null for all.';
comment on column identity.staff.is_practice is 'Made by the practice mode; never made in a real hall.';
comment on table identity.tokens is 'Tokens for programs. Each acts as one staff member, so that what it does has an author.';
comment on column places.booths.agency_id is 'The agency whose place this is; agencies are the catalogue''s, a later module, so no foreign key.';
comment on table places.closings is 'A declared closing of a hall, a booth or one service. It counts once the hall''s manager approved it, and ends by itself.';
comment on column places.closings.service_id is 'Null for the whole booth; with booth_id null too, the whole hall.';
comment on column places.halls.priority_share is 'One call in this many may go to a priority group ahead of its turn. Published.';
comment on column places.halls.priority_groups is 'List of {id, name_id, name_en, greeter_only}.';
comment on table places.opening_hours is 'Spans of a weekday (1 Monday to 7 Sunday). A gap between two spans is a break. A booth without rows keeps the hall''s.';
comment on table planning.suggestions is 'A counter that was suggested to be opened, and what the manager decided. Suggestions that nobody answered leave no row.';
comment on column planning.suggestions.people is 'So many people were said to wait minutes_less shorter, were the counter opened for so many minutes.';
comment on column planning.suggestions.before is 'The line and the counters connected with this one when it was decided: services and minutes, no person. What really happened is measured against it.';
comment on table platform.answers is 'Answers to requests with an Idempotency-Key: same key, same answer, one effect. Kept for a day.';
comment on table platform.clock is 'In practice mode the hall''s clock: hall_at at the instant real_at, running speed times as fast. No row: the real time.';
comment on table platform.events is 'Everything that happened, in commit order by (tx, id): audit trail, outbox and source of live screens. Never a name, NIK or answer.';
comment on column platform.events.tx is 'The writing transaction: readers stay below pg_snapshot_xmin, because ids alone lose events.';
comment on column platform.events.at is 'When it happened by the hall''s clock.';
comment on column platform.events.hall_id is 'The hall whose screens care, if it is one hall''s affair.';
comment on table queue.call_orders is 'The order of calling of a hall, published: the ticket with the largest head start + rate × minutes waited is called. A version is never changed, only followed. A hall without a row keeps the usual order (queue/call-order.ts).';
comment on column queue.call_orders.version is '0 is the usual order, as it was when the hall began to call by it; there only where it has other numbers now.';
comment on column queue.call_orders.in_force_from is 'In force is the latest version whose time has come.';
comment on column queue.call_orders.look is 'This times the minutes until another counter could take a service is added: a flexible counter leaves what another is about to take.';
comment on column queue.call_orders.backlog is 'This times the minutes in which the line of a service would be served, fairly shared, is added: a flexible counter goes where too few can help.';
comment on column queue.call_orders.origin is 'Who decided: nobody yet, the tenant''s files, or the hall''s manager.';
comment on column queue.calls.is_ahead_of_turn is 'Of calls before there were versions of the order: a priority group went ahead, within the published share.';
comment on column queue.calls.joined_step is 'Which of the ticket''s times in the line: one that was missed or held is called anew.';
comment on column queue.calls.recorded_at is 'The machine''s time, whatever the hall''s clock says.';
comment on column queue.calls.rule_version is 'The version of queue.call_orders it was made under; 0 is the usual order. Null for calls before there were versions, and for recalls.';
comment on column queue.calls.call_class is 'By which terms of the rule it was called.';
comment on column queue.calls.waited_since is 'Since when it waited by these terms.';
comment on column queue.calls.index_minutes is 'What the rule came to when it was called, look and backlog included: recomputed by verify.';
comment on column queue.calls.overtook is 'How many who came earlier, and whom this counter could have called, waited on.';
comment on column queue.calls.why is 'The reason as plain facts: {overtaken, runnersUp: [{letter, number, class, waitedMinutes, index}]}. Numbers, never names.';
comment on column queue.counter_sessions.back_at is 'What the sign on the counter says: back at.';
comment on column queue.counter_sessions.calls_since_priority is 'Calls made since a priority group last went ahead of its turn here.';
comment on table queue.expected is 'Who has a time in a hall, by the id of the booking; no name, no phone. Stays when its day is over: how many come is learnt from it.';
comment on column queue.expected.visit_id is 'The visit that came of it; null: not here yet, or never came.';
comment on sequence queue.steps is 'Order is by step, not by clock: joining the line and being called each take the next one.';
comment on table queue.tickets is 'One turn of one visit: a stop at one service. All turns of a visit carry its number.';
comment on column queue.tickets.ordinal is 'Which stop of the visit it is by the present plan; only a stop that is still planned changes its place.';
comment on column queue.tickets.eligible_at is 'The place in line: the arrival in the hall, kept over transfers and further stops, moved back by a no-show.';
comment on column queue.tickets.joined_step is 'The step at which it joined this line; a call can only overtake it after that.';
comment on column queue.tickets.checklist is 'Which requirements the welcome desk saw: {present: [id], missing: [id]}.';
comment on column queue.tickets.standard_version is 'The version of the service''s standard that was in force when the number was given; null for numbers before this was kept.';
comment on column queue.tickets.booked_since is 'Since when it waits as booked: the booked time, or the arrival if later. Null without a booking, or when too late for it.';
comment on column queue.tickets.waits_by_arrival is 'It was called in vain or asked to come later: it keeps its new place and waits on by the terms of a walk-in.';
comment on column queue.tickets.told_from_minutes is 'The range of the wait that was told when the number was given, in minutes from then; null where none was told.';
comment on table queue.visits is 'One person''s stay with one number, such as B-014, whatever the stops. No name, no NIK.';
comment on column queue.visits.secret is '128 random bits, base64url: the address of the phone page.';
comment on column queue.visits.delivered_at is 'When the number reached the person: a paper ticket counts once its printing is confirmed.';
comment on column queue.visits.told_whole_from_minutes is 'How long all stops together were said to take when the number was given, in minutes from then; null with one stop, and where nothing was told.';
comment on table queue.wait_models is 'What days until this one have taught about waits: durations, lateness, who leaves, how ranges missed. Numbers by service and counter, never of a person.';
comment on table referrals.answers is 'One answer to one referral, of a fixed kind with the facts that kind needs. Never "go to the agency".';
comment on column referrals.answers.unit is 'Who answered as shown in public: an agency or a unit of it, never a person.';
comment on table referrals.clocks is 'How fast a desk answers: of one agency in a hall, or of the whole hall. Without a row the promise of the program holds.';
comment on column referrals.clocks.agency_id is 'Null for every desk of the hall that has no clock of its own.';
comment on column referrals.clocks.basis is 'Of the working days. The minutes for whoever waits in the hall are always a promise.';
comment on table referrals.missed_searches is 'Folded words for which nothing was found, counted by day. Nothing of who asked.';
comment on table referrals.moves is 'Passed on from one agency to another. The deadline stays: it was promised to a person, not to an agency.';
comment on column referrals.moves.from_agency is 'An agency of ours or an external one; null where nobody knew which.';
comment on column referrals.referrals.day is 'The hall''s calendar day on which it was made.';
comment on column referrals.referrals.secret is '128 random bits, base64url: the address of the citizen''s page.';
comment on column referrals.referrals.code is 'What she says at a counter; known to one open referral of the hall only.';
comment on column referrals.referrals.need is 'Her own words: personal, shown to the desk and to herself only.';
comment on column referrals.referrals.agency_id is 'The agency that is asked; with external_agency_id null too, nobody knows yet which one.';
comment on column referrals.referrals.desk_agency_id is 'Whose desk owns it: the agency''s own, or for others that of the hall''s connecting desk; null for the hall''s manager.';
comment on column referrals.referrals.ticket_id is 'The ticket that is held while she waits in the hall.';
comment on column referrals.referrals.overdue_at is 'When the deadline was found to be missed; kept after a late answer.';
