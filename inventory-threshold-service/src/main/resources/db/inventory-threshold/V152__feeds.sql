-- Full reports that come in several parts, until all of them are there.
create table stock_feed (
    tenant   text        not null,
    feed     text        not null,
    parts    integer     not null,
    first_at timestamptz not null default now(),
    -- When all of it was heard; null until then.
    taken_at timestamptz,
    primary key (tenant, feed)
);

create table stock_feed_part (
    tenant  text        not null,
    feed    text        not null,
    part    integer     not null,
    is_full boolean     not null,
    as_of   timestamptz not null,
    -- As the master wrote it.
    body    bytea       not null,
    primary key (tenant, feed, part),
    foreign key (tenant, feed) references stock_feed on delete cascade
);

-- What the parts say of each position: how many there are, or how many more or less.
create table stock_feed_item (
    tenant   text    not null,
    feed     text    not null,
    part     integer not null,
    sku      text    not null,
    channel  text    not null,
    quantity bigint,
    change   bigint,
    foreign key (tenant, feed, part) references stock_feed_part on delete cascade
);

create index stock_feed_item_by_part on stock_feed_item (tenant, feed, part);

create index stock_feed_item_by_position on stock_feed_item (tenant, feed, sku, channel);
