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
    -- Cursor of the next page.
    position text        not null,
    -- Number of events of that page that were published already, and a digest of them.
    published      integer not null default 0,
    published_hash text    not null default '',
    saved_at timestamptz not null,
    primary key (tenant, system)
);

-- How the last poll of each system ended.
create table poll_run (
    tenant   text        not null,
    system   text        not null,
    -- Empty if it succeeded.
    problem  text        not null,
    -- Since when polls succeed, or fail.
    since    timestamptz not null,
    ended_at timestamptz not null,
    primary key (tenant, system)
);
