-- The usual order has new numbers. A hall that has called by the old ones keeps them until it decides: an upgrade changes nobody's order.
alter table queue.call_orders
  drop constraint call_orders_version_check,
  add constraint call_orders_version_check check (version >= 0);

insert into queue.call_orders (hall_id, version, in_force_from, walk_in_rate, walk_in_head_start_minutes, priority_rate,
  priority_head_start_minutes, booked_rate, booked_head_start_minutes, look, backlog, origin, reason, set_by, set_at)
select distinct c.hall_id, 0, '2000-01-01T00:00:00Z'::timestamptz, 1, 0, 10, 15, 6, 25, 0.5, 1, 'usual', 'The usual order until now', 'system', now()
from queue.calls c
where c.rule_version = 0;
comment on column queue.call_orders.version is '0 is the usual order, as it was when the hall began to call by it; there only where it has other numbers now.';
