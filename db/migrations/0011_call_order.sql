-- Calls follow an order that a hall publishes as data: rates and head starts, in versions that say who changed them, from when and why.

create table queue.call_orders (
  hall_id text not null references places.halls (id),
  version integer not null check (version > 0),
  in_force_from timestamptz not null,
  walk_in_rate double precision not null check (walk_in_rate > 0 and walk_in_rate <= 100),
  walk_in_head_start_minutes double precision not null check (walk_in_head_start_minutes between 0 and 240),
  priority_rate double precision not null check (priority_rate > 0 and priority_rate <= 100),
  priority_head_start_minutes double precision not null check (priority_head_start_minutes between 0 and 240),
  booked_rate double precision not null check (booked_rate > 0 and booked_rate <= 100),
  booked_head_start_minutes double precision not null check (booked_head_start_minutes between 0 and 240),
  look double precision not null check (look between 0 and 10),
  backlog double precision not null check (backlog between 0 and 10),
  origin text not null check (origin in ('usual', 'files', 'manager')),
  reason text not null check (length(trim(reason)) > 2),
  set_by text not null,
  set_at timestamptz not null,
  primary key (hall_id, version)
);
comment on table queue.call_orders is 'The order of calling of a hall, published: the ticket with the largest head start + rate × minutes waited is called. A version is never changed, only followed. A hall without a row keeps the usual order (queue/call-order.ts).';
comment on column queue.call_orders.in_force_from is 'In force is the latest version whose time has come.';
comment on column queue.call_orders.look is 'This times the minutes until another counter could take a service is added: a flexible counter leaves what another is about to take.';
comment on column queue.call_orders.backlog is 'This times the minutes in which the line of a service would be served, fairly shared, is added: a flexible counter goes where too few can help.';
comment on column queue.call_orders.origin is 'Who decided: nobody yet, the tenant''s files, or the hall''s manager.';

alter table queue.tickets
  add column booked_since timestamptz,
  add column waits_by_arrival boolean not null default false;
comment on column queue.tickets.booked_since is 'Since when it waits as booked: the booked time, or the arrival if later. Null without a booking, or when too late for it.';
comment on column queue.tickets.waits_by_arrival is 'It was called in vain or asked to come later: it keeps its new place and waits on by the terms of a walk-in.';
create index tickets_in_ordinary_line on queue.tickets (hall_id, service_id, eligible_at, number)
  where state = 'waiting' and not is_priority and booked_since is null;
create index tickets_in_line_of_priority on queue.tickets (hall_id, service_id, eligible_at, number)
  where state = 'waiting' and is_priority and booked_since is null;
create index tickets_in_line_of_bookings on queue.tickets (hall_id, service_id) where state = 'waiting' and booked_since is not null;

alter table queue.calls
  add column rule_version integer,
  add column call_class text check (call_class in ('walk-in', 'priority', 'booked')),
  add column waited_since timestamptz,
  add column index_minutes double precision,
  add column look_minutes double precision,
  add column backlog_minutes double precision,
  add column overtook smallint,
  add column why jsonb;
comment on column queue.calls.rule_version is 'The version of queue.call_orders it was made under; 0 is the usual order. Null for calls before there were versions, and for recalls.';
comment on column queue.calls.call_class is 'By which terms of the rule it was called.';
comment on column queue.calls.waited_since is 'Since when it waited by these terms.';
comment on column queue.calls.index_minutes is 'What the rule came to when it was called, look and backlog included: recomputed by verify.';
comment on column queue.calls.overtook is 'How many who came earlier, and whom this counter could have called, waited on.';
comment on column queue.calls.why is 'The reason as plain facts: {overtaken, runnersUp: [{letter, number, class, waitedMinutes, index}]}. Numbers, never names.';
comment on column queue.calls.is_ahead_of_turn is 'Of calls before there were versions of the order: a priority group went ahead, within the published share.';
