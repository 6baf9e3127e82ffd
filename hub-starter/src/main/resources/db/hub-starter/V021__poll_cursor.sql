-- How far each system's events were fetched; everything before has reached the broker.
create table poll_cursor (
    tenant   text        not null,
    system   text        not null,
    position text        not null,
    saved_at timestamptz not null,
    primary key (tenant, system)
);
