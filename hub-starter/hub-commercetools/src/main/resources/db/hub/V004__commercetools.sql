-- How far each sweep has read, per tenant: everything modified before this time was swept.
create table sweep_cursor (
    tenant      varchar(32)  not null,
    sweep       varchar(64)  not null,
    modified_at timestamptz  not null,
    last_id     varchar(64)  not null,
    -- Grows when an operator moves the cursor, so that a run under way does not move it on.
    generation  bigint       not null,
    saved_at    timestamptz  not null,
    primary key (tenant, sweep)
);
