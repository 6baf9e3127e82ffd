-- Positions of which the master itself says something else than its words and what it was told since.
create table stock_drift (
    tenant    text        not null,
    sku       text        not null,
    channel   text        not null,
    expected  bigint      not null,
    there     bigint      not null,
    -- When it was found first, and last.
    since     timestamptz not null,
    seen_at   timestamptz not null,
    primary key (tenant, sku, channel)
);

-- The last look at all positions of a tenant.
create table stock_drift_look (
    tenant    text        not null primary key,
    looked_at timestamptz not null,
    compared  bigint      not null
);
