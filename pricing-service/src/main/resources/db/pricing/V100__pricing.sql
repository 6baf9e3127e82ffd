-- What masters send together, until a run has read it and for a while after that.
create table price_delivery (
    tenant       text        not null,
    name         text        not null,
    source       text        not null,
    parts        integer     not null,
    is_full      boolean     not null,
    is_complete  boolean     not null default false,
    received_at  timestamptz not null default now(),
    -- Null until a run was requested.
    requested_at timestamptz,
    primary key (tenant, name)
);

create index price_delivery_unrequested on price_delivery (tenant, received_at)
    where is_complete and requested_at is null;

create table price_delivery_part (
    tenant   text    not null,
    delivery text    not null,
    part     integer not null,
    origin   text    not null,
    -- Where each row comes from; empty if they are simply counted.
    places   text[]  not null,
    -- As the master sent it.
    body     bytea   not null,
    primary key (tenant, delivery, part),
    foreign key (tenant, delivery) references price_delivery on delete cascade
);

-- Reports of few prices that are not part of a delivery yet.
create table price_report (
    id     bigint generated always as identity primary key,
    tenant text  not null,
    source text  not null,
    origin text  not null,
    body   bytea not null
);

create index price_report_by_tenant on price_report (tenant, id);

-- What the master of quotes knows about a negotiation, and which of its reports took effect.
create table quote_negotiation (
    tenant         text        not null,
    request_id     text        not null,
    -- Set before the request is sent: from here on the master may have it although no receipt is known.
    attempted      boolean     not null default false,
    external_id    text,
    rejected       boolean     not null default false,
    -- The last state that the master knows, and one that it did not accept.
    reported       text,
    rejected_state text,
    -- Versions of the last report that took effect, and of the last one that began to.
    applied        bigint      not null default 0,
    started        bigint      not null default 0,
    -- When the newest quote expires, as long as it is open.
    expires_at     timestamptz,
    changed_at     timestamptz not null default now(),
    primary key (tenant, request_id)
);

create index quote_negotiation_by_expiry on quote_negotiation (tenant, expires_at) where expires_at is not null;

-- What was published about a negotiation.
create table quote_publication (
    tenant     text not null,
    request_id text not null,
    fact       text not null,
    primary key (tenant, request_id, fact)
);

-- What others know about a promotion: digests of the content that was published, and that the outside system has or rejected.
create table promotion_out (
    tenant       text not null,
    kind         text not null,
    promotion_id text not null,
    published    text,
    sent         text,
    rejected     text,
    primary key (tenant, kind, promotion_id)
);
