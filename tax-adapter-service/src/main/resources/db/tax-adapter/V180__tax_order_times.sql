-- When an order's documents were last kept, when the engine was last told of or asked for them (null: nobody asks any more),
-- and when anybody last looked at the order: each question about orders reads only those it is about.
alter table tax_order
    add column kept_at  timestamptz,
    add column asked_at timestamptz,
    add column seen_at  timestamptz not null default now();

update tax_order entry set kept_at = last.kept_at, asked_at = greatest(last.kept_at, entry.audited_at)
from (select tenant, order_id, max(kept_at) as kept_at from tax_document group by tenant, order_id) last
where last.tenant = entry.tenant and last.order_id = entry.order_id;

drop index tax_order_by_audit;
alter table tax_order drop column audited_at;

create index tax_order_by_asked on tax_order (tenant, asked_at) where asked_at is not null;
create index tax_order_by_seen on tax_order (tenant, seen_at);
