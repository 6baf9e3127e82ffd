-- The rates that engines last gave, for when they give none.
create table tax_rate (
    tenant      text        not null,
    country     text        not null,
    region      text        not null,
    postal_code text        not null,
    tax_code    text        not null,
    exemption   text        not null,
    rate        jsonb       not null,
    seen_at     timestamptz not null,
    primary key (tenant, country, region, postal_code, tax_code, exemption)
);

-- Who has an order in hands right now; a claim ends by itself after a crash.
create table tax_order (
    tenant        text not null,
    order_id      text not null,
    claim         uuid,
    claimed_until timestamptz,
    primary key (tenant, order_id)
);

-- What engines keep, or are about to keep, of each order.
create table tax_document (
    tenant      text        not null,
    order_id    text        not null,
    code        text        not null,
    -- What an engine was last known to keep; empty from the intent until the engine said so.
    fingerprint text        not null default '',
    voided_at   timestamptz,
    -- Of a refund: the return, and which pieces of the line went back with it.
    return_id   text        not null default '',
    line_id     text        not null default '',
    before      bigint      not null default 0,
    pieces      bigint      not null default 0,
    intended_at timestamptz not null default now(),
    kept_at     timestamptz,
    primary key (tenant, order_id, code)
);
