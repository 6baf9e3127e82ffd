-- A master may say how much more or less there is instead of how much there is. The last absolute word is kept apart:
-- quantity and as_of of a position are that word with all newer changes in it.
alter table stock_position
    add column spoken          bigint,
    add column spoken_at       timestamptz,
    -- Its number; 0 if it had none. The column sequence has the highest ever seen.
    add column spoken_sequence bigint not null default 0;

update stock_position set spoken = quantity, spoken_at = as_of, spoken_sequence = sequence where quantity is not null;

-- Changes that the last absolute word does not include; their ids tell a repeated one.
create table stock_change (
    tenant   text        not null,
    sku      text        not null,
    channel  text        not null,
    id       text        not null,
    change   bigint      not null,
    as_of    timestamptz not null,
    -- The master's own numbering of what it says about this position; 0 if it has none.
    sequence bigint      not null,
    primary key (tenant, sku, channel, id)
);

create index stock_change_by_age on stock_change (tenant, as_of);
