-- Webhooks that were published, so that a repeated one is not published again.
create table webhook_seen (
    tenant    text        not null,
    system    text        not null,
    event     text        not null, -- digest of the event's id and body
    forget_at timestamptz not null,
    primary key (tenant, system, event)
);

create index webhook_seen_forget_at on webhook_seen (forget_at);

-- How far each system's events were fetched; everything before has reached the broker.
create table poll_cursor (
    tenant   text        not null,
    system   text        not null,
    position text        not null,
    saved_at timestamptz not null,
    primary key (tenant, system)
);
