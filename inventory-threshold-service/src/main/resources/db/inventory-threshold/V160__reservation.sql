-- What the master keeps for orders, as far as it is known here.
create table stock_reservation (
    tenant      text        not null,
    order_id    text        not null,
    -- taking: asked for, and the answer is not known; taken: the master keeps it until it expires;
    -- confirmed: it keeps it for good; used: the master has the order itself.
    state       text        not null check (state in ('taking', 'taken', 'confirmed', 'used')),
    -- What the master calls it.
    external_id text        not null default '',
    expires_at  timestamptz not null,
    -- What the master is still to be told, and when.
    next        text        check (next in ('confirm', 'release')),
    due_at      timestamptz not null default now(),
    primary key (tenant, order_id)
);

create index stock_reservation_due on stock_reservation (tenant, due_at) where next is not null;

-- From when on the master's words include this hold, because the master keeps it.
alter table stock_hold add column reserved_from timestamptz;
