-- The master's last word on each place of stock, and what its inventory entry shows.
create table stock_position (
    tenant         text   not null,
    sku            text   not null,
    -- Key of the supply channel; empty for stock that belongs to none.
    channel        text   not null,
    -- Null until the master spoke of it for the first time.
    quantity       bigint,
    as_of          timestamptz,
    sequence       bigint not null default 0,
    -- The inventory entry's own threshold, if it has one.
    threshold      bigint,
    primary key (tenant, sku, channel)
);

-- Orders that hold stock, or held some: a row stays as the memory that the order was counted.
create table stock_order (
    tenant      text        not null,
    order_id    text        not null,
    -- heard: the master has it, its lines were not seen yet; pending: not known to exist yet;
    -- sure: it exists and its lines were counted.
    state       text        not null check (state in ('heard', 'pending', 'sure')),
    taken_at    timestamptz not null default now(),
    -- When to look whether a pending order exists.
    look_at     timestamptz not null,
    -- When the master was seen to have it.
    known_at    timestamptz,
    -- Accepted without the master's word, and not marked yet.
    unconfirmed boolean     not null default false,
    primary key (tenant, order_id)
);

create index stock_order_pending on stock_order (tenant, look_at) where state = 'pending';

-- What orders hold until the master's word includes them.
create table stock_hold (
    tenant   text   not null,
    sku      text   not null,
    channel  text   not null,
    order_id text   not null,
    quantity bigint not null,
    primary key (tenant, sku, channel, order_id)
);

create index stock_hold_by_order on stock_hold (tenant, order_id);

