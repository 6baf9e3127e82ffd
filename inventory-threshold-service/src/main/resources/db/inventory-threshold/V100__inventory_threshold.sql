-- What is known of each position, that is of an article at a supply channel.
create table stock_position (
    tenant              text        not null,
    sku                 text        not null,
    -- Key of the supply channel; empty for stock without a channel.
    channel             text        not null,

    -- The quantity: what the master last reported, plus all newer changes. Null until the master reports it.
    quantity            bigint,
    as_of               timestamptz,
    -- The highest sequence number the master has used for this position; 0 if it uses none.
    sequence            bigint      not null default 0,
    -- The last report itself. Its sequence is 0 if it had none.
    reported_quantity   bigint,
    reported_at         timestamptz,
    reported_sequence   bigint      not null default 0,

    -- The inventory entry in commercetools as last observed, and its own threshold.
    entry_id            text,
    entry_threshold     bigint,
    -- When the desired entry last changed, and when the entry has to be written; null if it is up to date.
    changed_at          timestamptz,
    write_due_at        timestamptz,
    -- Whether a full report did not mention the position, so that its entry is removed.
    delisted            boolean     not null default false,
    -- What the entry should show besides the quantity, and the time of the report that stated it.
    expected_delivery   timestamptz,
    restockable_in_days bigint,
    min_cart_quantity   bigint,
    max_cart_quantity   bigint,
    custom_fields       jsonb,
    details_as_of       timestamptz,

    -- Whether the position has changed since it was last compared with its threshold.
    threshold_check_due boolean     not null default true,
    -- The level at that time; null if it was never compared.
    level               text        check (level in ('above', 'reached', 'oversold')),
    -- Number of events the position has had.
    event_sequence      bigint      not null default 0,
    -- The available quantity published last; null unless the tenant publishes every change.
    published_available bigint,

    primary key (tenant, sku, channel)
);

create index stock_position_by_entry on stock_position (tenant, entry_id) where entry_id is not null;
create index stock_position_write_due on stock_position (tenant, write_due_at) where write_due_at is not null;
create index stock_position_threshold_check_due on stock_position (tenant, sku, channel) where threshold_check_due;

-- Orders that hold stock or have held some. A row without holds remembers that the order was held.
create table stock_order (
    tenant      text        not null,
    order_id    text        not null,
    -- pending: may be created; known: the master has it, but its lines are not known here; confirmed: it exists and its
    -- lines are held.
    state       text        not null check (state in ('pending', 'known', 'confirmed')),
    held_at     timestamptz not null default now(),
    -- When to check whether a pending order exists.
    check_at    timestamptz not null,
    -- Since when the master has it.
    known_at    timestamptz,
    -- Accepted without confirmation by the master, and not marked yet.
    unconfirmed boolean     not null default false,
    primary key (tenant, order_id)
);

create index stock_order_pending on stock_order (tenant, check_at) where state = 'pending';
create index stock_order_by_age on stock_order (tenant, held_at) where state <> 'pending';

-- What orders hold until the master's reports include them.
create table stock_hold (
    tenant        text   not null,
    sku           text   not null,
    channel       text   not null,
    order_id      text   not null,
    quantity      bigint not null,
    -- From when on the master's reports include this hold, because the master has reserved it.
    reserved_from timestamptz,
    primary key (tenant, sku, channel, order_id)
);

create index stock_hold_by_order on stock_hold (tenant, order_id);

-- What the master has reserved for orders, as far as is known here.
create table stock_reservation (
    tenant         text        not null,
    order_id       text        not null,
    -- requested: the answer is not known; reserved: until it expires; confirmed: until the master has the order;
    -- consumed: the master has the order.
    state          text        not null check (state in ('requested', 'reserved', 'confirmed', 'consumed')),
    -- The master's name for it; empty if unknown.
    external_id    text        not null default '',
    expires_at     timestamptz not null,
    -- What is pending to be sent to the master, and when.
    pending_action text        check (pending_action in ('confirm', 'release')),
    due_at         timestamptz not null default now(),
    primary key (tenant, order_id)
);

create index stock_reservation_due on stock_reservation (tenant, due_at) where pending_action is not null;
create index stock_reservation_consumed on stock_reservation (tenant, order_id) where state = 'consumed';

-- Changes that the last reported quantity does not include. The id identifies a repeated one.
create table stock_change (
    tenant   text        not null,
    sku      text        not null,
    channel  text        not null,
    id       text        not null,
    delta    bigint      not null,
    as_of    timestamptz not null,
    -- 0 if the master uses no sequence numbers.
    sequence bigint      not null,
    primary key (tenant, sku, channel, id)
);

create index stock_change_by_age on stock_change (tenant, as_of);

-- Feeds that arrive in parts, until all parts are there.
create table stock_feed (
    tenant     text        not null,
    feed       text        not null,
    parts      integer     not null,
    started_at timestamptz not null default now(),
    -- Null until all of it was recorded.
    applied_at timestamptz,
    primary key (tenant, feed)
);

create table stock_feed_part (
    tenant  text        not null,
    feed    text        not null,
    part    integer     not null,
    is_full boolean     not null,
    as_of   timestamptz not null,
    -- As the master sent it.
    body    bytea       not null,
    primary key (tenant, feed, part),
    foreign key (tenant, feed) references stock_feed on delete cascade
);

-- What the parts state about each position: a quantity, or a change of it.
create table stock_feed_item (
    tenant   text    not null,
    feed     text    not null,
    part     integer not null,
    sku      text    not null,
    channel  text    not null,
    quantity bigint,
    delta    bigint,
    foreign key (tenant, feed, part) references stock_feed_part on delete cascade
);

create index stock_feed_item_by_part on stock_feed_item (tenant, feed, part);
create index stock_feed_item_by_position on stock_feed_item (tenant, feed, sku, channel);

-- Events that are not published yet.
create table stock_event (
    id          bigint generated always as identity primary key,
    tenant      text        not null,
    sku         text        not null,
    channel     text        not null,
    kind        text        not null check (kind in ('threshold_reached', 'replenished', 'oversold', 'changed')),
    sequence    bigint      not null,
    available   bigint      not null,
    threshold   bigint      not null,
    occurred_at timestamptz not null default now()
);

create index stock_event_by_tenant on stock_event (tenant, id);

-- Positions whose quantity at the master differs from what its reports imply.
create table stock_discrepancy (
    tenant         text        not null,
    sku            text        not null,
    channel        text        not null,
    expected       bigint      not null,
    actual         bigint      not null,
    first_found_at timestamptz not null,
    last_found_at  timestamptz not null,
    primary key (tenant, sku, channel)
);

-- The last comparison of a tenant's positions with the master.
create table stock_comparison (
    tenant     text        not null primary key,
    started_at timestamptz not null,
    compared   bigint      not null
);
