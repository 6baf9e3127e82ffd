alter table stock_position
    -- Something changed since it was last compared with its threshold.
    add column unreviewed boolean not null default true,
    -- How it stood then; null if it was never compared.
    add column level      text    check (level in ('above', 'reached', 'oversold')),
    -- How often it was told that it stands differently.
    add column crossings  bigint  not null default 0;

create index stock_position_unreviewed on stock_position (tenant, sku, channel) where unreviewed;

-- What is still to be told.
create table stock_event (
    id        bigint generated always as identity primary key,
    tenant    text        not null,
    sku       text        not null,
    channel   text        not null,
    kind      text        not null check (kind in ('threshold_reached', 'back_above', 'oversold')),
    crossing  bigint      not null,
    available bigint      not null,
    threshold bigint      not null,
    at        timestamptz not null default now()
);

create index stock_event_by_tenant on stock_event (tenant, id);
