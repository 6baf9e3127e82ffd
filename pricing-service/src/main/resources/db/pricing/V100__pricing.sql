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
