-- The stops of a visit are planned and planned anew: they change places in one statement; and how long the whole visit takes is told.

-- Checked when the statement ends, not row by row: stops that change places would run into each other half-way.
alter table queue.tickets
  drop constraint tickets_visit_id_ordinal_key,
  add constraint tickets_visit_id_ordinal_key unique (visit_id, ordinal) deferrable initially immediate;

comment on column queue.tickets.ordinal is 'Which stop of the visit it is by the present plan; only a stop that is still planned changes its place.';

alter table queue.visits
  add column told_whole_from_minutes smallint,
  add column told_whole_to_minutes smallint,
  add constraint visits_told_whole_in_order check (told_whole_from_minutes between 0 and told_whole_to_minutes);

comment on column queue.visits.told_whole_from_minutes is 'How long all stops together were said to take when the number was given, in minutes from then; null with one stop, and where nothing was told.';
