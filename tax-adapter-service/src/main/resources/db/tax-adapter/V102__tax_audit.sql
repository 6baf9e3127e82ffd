-- When the engine was last asked whether it has what it said to keep of an order, and what a person was told of it.
alter table tax_order
    add column audited_at timestamptz,
    add column told       text not null default '';

create index tax_order_by_audit on tax_order (tenant, audited_at);
