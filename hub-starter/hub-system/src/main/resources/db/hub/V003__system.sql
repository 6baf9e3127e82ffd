-- Webhooks that were published, so that a repeated one is not published again.
create table webhook_event (
    tenant     text        not null,
    system     text        not null,
    event      text        not null, -- digest of the event's id and body
    expires_at timestamptz not null,
    primary key (tenant, system, event)
);

create index webhook_event_expires_at on webhook_event (expires_at);

-- Position up to which the events of each system were fetched and stored by the broker.
create table poll_cursor (
    tenant   text        not null,
    system   text        not null,
    position text        not null,
    saved_at timestamptz not null,
    primary key (tenant, system)
);
