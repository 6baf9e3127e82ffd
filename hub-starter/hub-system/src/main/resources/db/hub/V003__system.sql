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

-- Whole calls of outside systems, of tenants that log them; secrets are masked before they are stored.
create table system_call (
    id               bigint generated always as identity primary key,
    tenant           text        not null,
    system           text        not null,
    operation        text        not null,
    at               timestamptz not null,
    duration_ms      bigint      not null,
    method           text        not null,
    url              text        not null,
    request_headers  text        not null,
    request_body     text        not null,
    -- 0 if there was no response.
    status           int         not null,
    response_headers text        not null,
    response_body    text        not null,
    failure          text        not null
);

create index system_call_latest on system_call (tenant, id desc);
create index system_call_at on system_call (tenant, at);
