-- What was sent to the order master, one row per order.
create table order_export (
    tenant                text        not null,
    order_id              text        not null,
    -- Set before the master is called: from here on it may have the order although no receipt is known.
    attempted_fingerprint text,
    external_id           text,
    fingerprint           text,
    placed_at             timestamptz,
    cancelled_at          timestamptz,
    rejection_code        text,
    rejection_reason      text,
    rejected_fingerprint  text,
    rejected_at           timestamptz,
    -- Set when an operator requests that the order is placed again.
    resend_requested      boolean     not null default false,
    primary key (tenant, order_id)
);

-- The newest value of each field that the order master reported about an order.
create table order_progress (
    tenant      text        not null,
    order_id    text        not null,
    kind        text        not null,
    subject     text        not null,
    part        text        not null,
    reported    jsonb       not null,
    sequence    bigint      not null,
    occurred_at timestamptz not null,
    event_id    text        not null,
    primary key (tenant, order_id, kind, subject, part)
);

-- What was sent to the systems that receive copies, one row per order and system.
create table order_copy (
    tenant               text not null,
    copy                 text not null,
    order_id             text not null,
    fingerprint          text,
    sent_at              timestamptz,
    rejected_fingerprint text,
    rejection            text,
    primary key (tenant, copy, order_id)
);

create index order_copy_by_order on order_copy (tenant, order_id);

-- The returns advised in commercetools that the order master was sent.
create table order_return (
    tenant      text        not null,
    order_id    text        not null,
    return_id   text        not null,
    answered_at timestamptz not null default now(),
    -- Why the master rejected it.
    rejection   text,
    primary key (tenant, order_id, return_id)
);

-- The facts about each order that were last published to the other services.
create table order_publication (
    tenant        text        not null,
    order_id      text        not null,
    event_type    text        not null,
    digest        text        not null,
    order_version bigint      not null,
    published_at  timestamptz not null,
    primary key (tenant, order_id, event_type)
);

create index order_publication_by_age on order_publication (tenant, published_at);
