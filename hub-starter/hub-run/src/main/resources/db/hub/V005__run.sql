-- Bulk runs: one row per delivery of many items, undo or comparison.
create table run (
    id             bigint generated always as identity primary key,
    tenant         text        not null,
    source         text        not null,
    document       text        not null,
    purpose        text        not null check (purpose in ('DELIVERY', 'UNDO', 'COMPARISON')),
    -- The run whose writes it undoes.
    undoes         bigint,
    dry_run        boolean     not null,
    requested_by   text        not null,
    state          text        not null,
    -- Null until it was read.
    scope          text,
    -- Why it waits, was stopped or failed.
    code           text        not null default '',
    detail         text        not null default '',
    -- Failed attempts to read its source.
    attempts       int         not null default 0,
    not_before     timestamptz not null default now(),
    stop_requested boolean     not null default false,
    -- A person lets it go on in spite of its errors.
    errors_accepted boolean    not null default false,
    counts         text        not null default '[]',
    requested_at   timestamptz not null default now(),
    planned_at     timestamptz,
    ended_at       timestamptz
);

create index run_latest on run (tenant, id desc);
create index run_unfinished on run (tenant, source, id)
    where state in ('REQUESTED', 'READING', 'AWAITING_APPROVAL', 'APPLYING');

-- What a run read, and what its plan does with each item.
create table run_item (
    id       bigint generated always as identity primary key,
    run      bigint not null,
    tenant   text   not null,
    kind     text   not null,
    key      text   not null,
    -- The source that the item belongs to once it is applied.
    source   text   not null,
    -- Hash of the desired state; empty if the item shall not exist.
    hash     text   not null,
    -- The desired state; null if it equals what was applied, or the item shall not exist.
    body     text,
    refs     jsonb,
    action   text   not null,
    state    text   not null,
    -- Order of the writes: items of one position are written at once.
    position bigint not null default 0,
    code     text   not null default '',
    detail   text   not null default '',
    document text   not null,
    line     bigint not null,
    label    text   not null
);

create index run_item_key on run_item (run, kind, key);
create index run_item_pending on run_item (run, position, id) where state = 'PENDING';
-- What outlives its run: a later run that has the item takes it over.
create index run_item_open on run_item (tenant, kind, key) where state in ('WAITING', 'BLOCKED', 'WITHHELD');

create table run_finding (
    id       bigint generated always as identity primary key,
    run      bigint not null,
    code     text   not null,
    severity text   not null,
    document text   not null,
    line     bigint not null,
    label    text   not null,
    message  text   not null
);

create index run_finding_run on run_finding (run, id);

-- The state at the target before the run, of each item that the run writes.
create table run_before (
    run       bigint  not null,
    kind      text    not null,
    key       text    not null,
    existed   boolean not null,
    -- Empty if no run had applied it.
    source    text    not null,
    hash      text    not null,
    target_id text    not null,
    version   bigint  not null,
    body      text,
    refs      jsonb,
    saved_at  timestamptz not null default now(),
    primary key (run, kind, key)
);

create index run_before_saved_at on run_before (saved_at);

-- What was applied last, and what else is known to exist.
create table applied_item (
    tenant     text        not null,
    kind       text        not null,
    key        text        not null,
    -- The source that delivered it last; empty if no run wrote it.
    source     text        not null,
    -- Hash of the desired state; empty if no run wrote it.
    hash       text        not null,
    target_id  text        not null,
    version    bigint      not null,
    -- The state at the target; null if only its existence is known.
    body       text,
    refs       jsonb,
    -- A write failed that may have had its effect: nobody knows whether it exists.
    uncertain  boolean     not null default false,
    run        bigint      not null,
    applied_at timestamptz not null default now(),
    primary key (tenant, kind, key)
);

create index applied_item_source on applied_item (tenant, source, kind);
