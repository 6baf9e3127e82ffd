-- Records that were given up: a projection of the tenants' parked topics.
create table parked_record (
    id               bigint generated always as identity primary key,
    tenant           text        not null,
    inlet            text        not null,
    source_topic     text        not null,
    source_partition int         not null,
    source_offset    bigint      not null,
    record_key       text,
    body             bytea,
    -- The record was too large for the parked topic: body and headers are only at the source.
    body_left_out    boolean     not null,
    headers          jsonb       not null,
    code             text        not null,
    detail           text        not null,
    retryable        boolean     not null,
    attempts         int         not null,
    correlation_id   text        not null,
    received_at      timestamptz not null,
    first_failed_at  timestamptz not null,
    parked_at        timestamptz not null,
    state            text        not null check (state in ('PARKED', 'REPLAYED', 'RESOLVED', 'SUPERSEDED', 'DISCARDED')),
    replays          int         not null default 0,
    changed_at       timestamptz not null,
    changed_by       text        not null,
    -- Why a person discarded it, the outcome of its replay, or what superseded it.
    note             text        not null default '',
    -- False from the claim for a replay until the broker has the record again.
    published        boolean     not null default true,
    -- A topic that was deleted and created anew uses its offsets again.
    unique (source_topic, source_partition, source_offset, received_at)
);

create index parked_record_by_state on parked_record (tenant, state, id desc);
create index parked_record_waiting on parked_record (changed_at) where state = 'PARKED';

-- What happened to messages in all services; filled where the journal is collected.
create table journal_step (
    id             uuid        primary key,
    tenant         text        not null,
    service        text        not null,
    inlet          text        not null,
    subject        text        not null,
    resource_id    text        not null,
    outcome        text        not null,
    code           text        not null,
    detail         text        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    at             timestamptz not null,
    duration_ms    bigint      not null,
    attempts       int         not null
);

create index journal_step_subject on journal_step (tenant, subject);
create index journal_step_resource on journal_step (tenant, resource_id);
create index journal_step_correlation on journal_step (tenant, correlation_id);
create index journal_step_dry_run on journal_step (tenant, service, inlet, subject) where outcome = 'dry-run';
create index journal_step_at on journal_step (at);

-- Inlets that a person has paused; they stay paused over restarts, on every instance.
create table inlet_pause (
    tenant    text        not null,
    inlet     text        not null,
    paused_by text        not null,
    paused_at timestamptz not null,
    primary key (tenant, inlet)
);

-- Resources that a worker has claimed; released claims are deleted, those of crashed workers expire.
create table resource_claim (
    tenant        text        not null,
    kind          text        not null,
    id            text        not null,
    token         uuid        not null,
    claimed_until timestamptz not null,
    primary key (tenant, kind, id)
);

-- What consumers have settled beyond their committed offsets, while an older record of the partition does not settle.
create table settled_ahead (
    consumer_group   text        not null,
    topic            text        not null,
    partition_number int         not null,
    base             bigint      not null,
    settled          bytea       not null,
    saved_at         timestamptz not null,
    primary key (consumer_group, topic, partition_number)
);

-- How many partitions of its topic each inlet has accepted: added ones may change the order per key.
create table topic_partitions (
    consumer_group text        not null,
    topic          text        not null,
    partitions     int         not null,
    accepted_at    timestamptz not null,
    primary key (consumer_group, topic)
);
