-- How far each sweep has read, per tenant: everything modified before this time was swept.
create table sweep_cursor (
    tenant      varchar(32)  not null,
    sweep       varchar(64)  not null,
    modified_at timestamptz  not null,
    last_id     varchar(64)  not null,
    saved_at    timestamptz  not null,
    primary key (tenant, sweep)
);
