-- What was sent to the order master, once per order, and who has the order in hands right now.
create table order_export (
    tenant               text        not null,
    order_id             text        not null,
    -- The claim: one replica at a time; it ends by itself after a crash.
    claim                uuid,
    claimed_until        timestamptz,
    -- Set before the master is called: from here on it may have the order although no receipt is known.
    attempted_fingerprint text,
    external_id          text,
    fingerprint          text,
    placed_at            timestamptz,
    cancelled_at         timestamptz,
    rejection_code       text,
    rejection_reason     text,
    rejected_fingerprint text,
    rejected_at          timestamptz,
    -- A person wants the order placed once more.
    again                boolean     not null default false,
    primary key (tenant, order_id)
);

-- The newest word of the order master on each aspect of an order.
create table order_progress (
    tenant      text        not null,
    order_id    text        not null,
    kind        text        not null,
    subject     text        not null,
    part        text        not null,
    word        jsonb       not null,
    sequence    bigint      not null,
    occurred_at timestamptz not null,
    event_id    text        not null,
    primary key (tenant, order_id, kind, subject, part)
);

-- What was last told to the other services about each order.
create table order_announcement (
    tenant        text        not null,
    order_id      text        not null,
    fact          text        not null,
    digest        text        not null,
    order_version bigint      not null,
    announced_at  timestamptz not null,
    primary key (tenant, order_id, fact)
);
