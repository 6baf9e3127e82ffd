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
    -- What carts had reserved in commercetools at that time.
    reserved_in_carts   bigint      not null default 0,
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
    primary key (tenant, feed, part),
    foreign key (tenant, feed) references stock_feed on delete cascade
);

-- What the parts state about each position: a quantity, a change of it, or nothing that can be read.
create table stock_feed_item (
    tenant    text    not null,
    feed      text    not null,
    part      integer not null,
    -- Its place in the part.
    number    integer,
    sku       text    not null,
    channel   text    not null,
    quantity  bigint,
    delta     bigint,
    change_id text,
    as_of     timestamptz,
    sequence  bigint,
    details   jsonb,
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

-- A check of stock is one call of a function before the master is queried and one after it, so that other checks of the
-- same articles wait for locks only as long as the database works. Each statement of a function sees what was committed
-- before it, so that a statement after a lock sees what the previous holder of the lock did.

-- Whether a change is newer than the last report: by sequence if both have one, by time otherwise.
create function is_newer_change(
    as_of timestamptz, sequence bigint, reported_at timestamptz, reported_sequence bigint) returns boolean
language sql immutable as $$
    select reported_at is null
        or case when sequence > 0 and reported_sequence > 0 then sequence > reported_sequence
                else as_of > reported_at end
$$;

-- Locks positions, and inserts missing ones before. Every transaction that changes several positions locks them in the
-- same order, so that no two wait for each other; it is that of the bytes, whatever the collation of the database.
create function lock_stock(for_tenant text, skus text[], channels text[]) returns void
language plpgsql as $$
begin
    insert into stock_position (tenant, sku, channel)
    select for_tenant, wanted.sku, wanted.channel from unnest(skus, channels) as wanted (sku, channel)
    order by wanted.sku collate "C", wanted.channel collate "C"
    on conflict do nothing;
    perform 1 from stock_position position
    where position.tenant = for_tenant and (position.sku, position.channel) in (select * from unnest(skus, channels))
    order by position.sku collate "C", position.channel collate "C" for update;
end
$$;

-- Locks positions whose holds change. The available quantity may change with them, so it has to be compared with the
-- threshold again.
create function lock_stock_for_change(for_tenant text, skus text[], channels text[]) returns void
language plpgsql as $$
begin
    perform lock_stock(for_tenant, skus, channels);
    update stock_position position set threshold_check_due = true
    where position.tenant = for_tenant and (position.sku, position.channel) in (select * from unnest(skus, channels))
      and not position.threshold_check_due;
end
$$;

-- What is known of positions, without the holds of one order; empty for none. On request without the holds of those
-- that came after it. Times are in milliseconds.
create function stock_availability(
    for_tenant text, except_order text, only_earlier boolean, clock_skew bigint, skus text[], channels text[])
returns table (
    sku text, channel text, quantity bigint, entry_threshold bigint, reserved_in_carts bigint, held bigint,
    unknown_to_master bigint)
language sql stable as $$
    select position.sku, position.channel, position.quantity, position.entry_threshold, position.reserved_in_carts,
           coalesce(sum(hold.quantity) filter (where not coalesce(
               existing.known_at + clock_skew * interval '1 millisecond' <= position.as_of
               or reservation.order_id is not null and hold.reserved_from <= position.as_of, false)), 0)::bigint,
           coalesce(sum(hold.quantity) filter (where existing.known_at is null
               and (reservation.order_id is null or hold.reserved_from is null)), 0)::bigint
    from stock_position position
    left join stock_hold hold on hold.tenant = position.tenant and hold.sku = position.sku
         and hold.channel = position.channel and hold.order_id <> except_order
         and (not only_earlier
              or exists (select 1 from stock_order mine join stock_order other using (tenant)
                         where mine.tenant = hold.tenant and mine.order_id = except_order
                           and other.order_id = hold.order_id and other.held_at <= mine.held_at))
    left join stock_order existing on existing.tenant = hold.tenant and existing.order_id = hold.order_id
    left join stock_reservation reservation
         on reservation.tenant = hold.tenant and reservation.order_id = hold.order_id
         and (reservation.state in ('confirmed', 'consumed') or reservation.expires_at > now())
    where position.tenant = for_tenant and (position.sku, position.channel) in (select * from unnest(skus, channels))
    group by position.sku, position.channel, position.quantity, position.entry_threshold, position.reserved_in_carts
$$;

-- Holds stock for an order that may be created, in place of whatever it holds, and returns what is available without
-- it. An order that leaves less than a threshold is unconfirmed until its check is concluded. Positions without a
-- threshold are not checked. What other carts have reserved cannot be sold; what the order's own cart may have reserved
-- is given by position, too.
create function hold_stock(
    for_tenant text, for_order text, check_delay bigint, clock_skew bigint,
    skus text[], channels text[], quantities bigint[], thresholds bigint[], own_reservations bigint[],
    uses_entry_thresholds boolean)
returns table (
    sku text, channel text, quantity bigint, entry_threshold bigint, reserved_in_carts bigint, held bigint,
    unknown_to_master bigint)
language plpgsql as $$
#variable_conflict use_column
declare
    is_short boolean;
    is_any_short boolean := false;
begin
    insert into stock_order (tenant, order_id, state, check_at)
    values (for_tenant, for_order, 'pending', now() + check_delay * interval '1 millisecond')
    on conflict do nothing;
    perform lock_stock_for_change(for_tenant, skus, channels);
    for sku, channel, quantity, entry_threshold, reserved_in_carts, held, unknown_to_master, is_short in
        select available.*, wanted.threshold is not null and coalesce(
                   available.quantity - available.held - greatest(0, available.reserved_in_carts - wanted.reserved)
                       - wanted.demanded < greatest(0, case
                       when uses_entry_thresholds then coalesce(available.entry_threshold, wanted.threshold)
                       else wanted.threshold end), true)
        from stock_availability(for_tenant, for_order, false, clock_skew, skus, channels) available
        join unnest(skus, channels, quantities, thresholds, own_reservations)
             as wanted (sku, channel, demanded, threshold, reserved)
             on wanted.sku = available.sku and wanted.channel = available.channel
    loop
        is_any_short := is_any_short or is_short;
        return next;
    end loop;
    if is_any_short then
        update stock_order set unconfirmed = true where tenant = for_tenant and order_id = for_order;
    end if;
    delete from stock_hold where tenant = for_tenant and order_id = for_order;
    insert into stock_hold (tenant, sku, channel, order_id, quantity)
    select for_tenant, wanted.sku, wanted.channel, for_order, wanted.demanded
    from unnest(skus, channels, quantities) as wanted (sku, channel, demanded);
end
$$;

-- Sets quantities to the last report plus all newer changes, and ends what both include: older changes, since a
-- repeated one is older than the report, and holds, whose orders stay recorded. The caller has the positions locked.
create function apply_stock_reports(for_tenant text, clock_skew bigint, skus text[], channels text[]) returns void
language plpgsql as $$
begin
    with included as (
        delete from stock_change change using stock_position position
        where change.tenant = for_tenant and (change.sku, change.channel) in (select * from unnest(skus, channels))
          and position.tenant = change.tenant and position.sku = change.sku and position.channel = change.channel
          and not is_newer_change(change.as_of, change.sequence, position.reported_at, position.reported_sequence)),
    newer as (
        select change.sku, change.channel, sum(change.delta) as total, max(change.as_of) as latest
        from stock_change change
        join stock_position position on position.tenant = change.tenant
             and position.sku = change.sku and position.channel = change.channel
        where change.tenant = for_tenant and (change.sku, change.channel) in (select * from unnest(skus, channels))
          and is_newer_change(change.as_of, change.sequence, position.reported_at, position.reported_sequence)
        group by change.sku, change.channel)
    update stock_position position
    set quantity = reported_quantity + newer.total, as_of = greatest(reported_at, newer.latest),
        threshold_check_due = true, delisted = delisted and reported_quantity + newer.total <= 0,
        changed_at = clock_timestamp(), write_due_at = now() + interval '1 minute'
    from newer
    where position.tenant = for_tenant and position.sku = newer.sku and position.channel = newer.channel
      and position.reported_quantity is not null;
    delete from stock_hold hold using stock_order existing, stock_position position
    where hold.tenant = for_tenant and (hold.sku, hold.channel) in (select * from unnest(skus, channels))
      and existing.tenant = hold.tenant and existing.order_id = hold.order_id
      and position.tenant = hold.tenant and position.sku = hold.sku and position.channel = hold.channel
      and existing.known_at + clock_skew * interval '1 millisecond' <= position.as_of;
end
$$;

-- Records quantities, one for each position, and returns the positions for which it counts. A report counts unless it
-- is older by time or, if it has one, by sequence; an equal one counts. On request it also replaces one of the future.
create function record_stock(
    for_tenant text, clock_skew bigint, skus text[], channels text[],
    quantities bigint[], times text[], sequences bigint[], replaces_future boolean)
returns table (sku text, channel text)
language plpgsql as $$
#variable_conflict use_column
begin
    perform lock_stock(for_tenant, skus, channels);
    return query
        insert into stock_position as known
            (tenant, sku, channel, quantity, as_of, sequence, reported_quantity, reported_at, reported_sequence,
             changed_at, write_due_at)
        select for_tenant, report.sku, report.channel, report.quantity, report.as_of::timestamptz, report.sequence,
               report.quantity, report.as_of::timestamptz, report.sequence, clock_timestamp(),
               now() + interval '1 minute'
        from unnest(skus, channels, quantities, times, sequences)
             as report (sku, channel, quantity, as_of, sequence)
        on conflict on constraint stock_position_pkey do update
        set quantity = excluded.quantity, as_of = excluded.as_of, threshold_check_due = true,
            sequence = greatest(known.sequence, excluded.sequence),
            reported_quantity = excluded.reported_quantity, reported_at = excluded.reported_at,
            reported_sequence = excluded.reported_sequence,
            delisted = known.delisted and excluded.quantity <= 0,
            changed_at = excluded.changed_at, write_due_at = excluded.write_due_at
        where known.reported_at is null
           or (excluded.reported_at >= known.reported_at
               and (excluded.sequence = 0 or excluded.sequence >= known.sequence))
           or (replaces_future and known.reported_at > clock_timestamp())
        returning known.sku, known.channel;
    perform apply_stock_reports(for_tenant, clock_skew, skus, channels);
end
$$;

-- Releases what an order holds and forgets the order. An entry that was written while the stock was held shows too
-- little now. A request for a reservation that may still be on its way to the master is released once it has surely
-- arrived. Returns whether the order held anything.
create function release_stock(for_tenant text, for_order text) returns boolean
language plpgsql as $$
declare
    skus text[];
    channels text[];
begin
    delete from stock_order where tenant = for_tenant and order_id = for_order;
    update stock_reservation
    set pending_action = 'release',
        due_at = case state when 'requested' then now() + interval '30 seconds' else now() end
    where tenant = for_tenant and order_id = for_order and state <> 'consumed'
      and pending_action is distinct from 'release';
    select array_agg(hold.sku), array_agg(hold.channel) into skus, channels
    from stock_hold hold where hold.tenant = for_tenant and hold.order_id = for_order;
    if skus is null then
        return false;
    end if;
    perform lock_stock(for_tenant, skus, channels);
    update stock_position position
    set threshold_check_due = true,
        changed_at = case when position.quantity is null then position.changed_at else clock_timestamp() end,
        write_due_at = case when position.quantity is null then position.write_due_at else now() end
    where position.tenant = for_tenant and (position.sku, position.channel) in (select * from unnest(skus, channels));
    delete from stock_hold where tenant = for_tenant and order_id = for_order;
    return found;
end
$$;

-- Ends the check of an order: records the master's answer, and confirms the order or releases what it holds.
create function conclude_stock_check(
    for_tenant text, for_order text, is_accepted boolean, clock_skew bigint,
    skus text[], channels text[], quantities bigint[], times text[], sequences bigint[]) returns void
language plpgsql as $$
declare
    all_skus text[];
    all_channels text[];
begin
    -- The order before its positions, as everywhere, and all positions at once, those that it holds included.
    if is_accepted then
        update stock_order set unconfirmed = false
        where tenant = for_tenant and order_id = for_order and unconfirmed;
    else
        perform 1 from stock_order where tenant = for_tenant and order_id = for_order for update;
        select array_agg(locked.sku), array_agg(locked.channel) into all_skus, all_channels
        from (select hold.sku, hold.channel from stock_hold hold
              where hold.tenant = for_tenant and hold.order_id = for_order
              union select * from unnest(skus, channels)) as locked (sku, channel);
        perform lock_stock(for_tenant, all_skus, all_channels);
    end if;
    if cardinality(skus) > 0 then
        perform record_stock(for_tenant, clock_skew, skus, channels, quantities, times, sequences, false);
    end if;
    if not is_accepted then
        perform release_stock(for_tenant, for_order);
    end if;
end
$$;

-- Records that the master has reserved positions for an order, so that its reports include them from then on.
create function record_stock_reserved(
    for_tenant text, for_order text, reserved_as text, included_from timestamptz, skus text[], channels text[])
returns void
language plpgsql as $$
begin
    update stock_reservation
    set external_id = reserved_as, state = case state when 'requested' then 'reserved' else state end
    where tenant = for_tenant and order_id = for_order;
    perform lock_stock_for_change(for_tenant, skus, channels);
    update stock_hold hold set reserved_from = included_from
    where hold.tenant = for_tenant and hold.order_id = for_order
      and (hold.sku, hold.channel) in (select * from unnest(skus, channels));
end
$$;
