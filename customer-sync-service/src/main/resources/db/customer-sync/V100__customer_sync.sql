-- Which customer of commercetools is which one of the master, and what of the master was applied: hashes, no values.
create table customer_link (
    tenant           text        not null,
    number           text        not null,
    -- Null if the customer was never there, or was deleted. The row stays, so that late messages do not bring it back.
    customer_id      text,
    customer_version bigint      not null,
    source_sequence  bigint,
    source_time      timestamptz,
    content_hash     text        not null,
    agreement        jsonb       not null,
    applied_at       timestamptz not null,
    primary key (tenant, number)
);

create index customer_link_by_id on customer_link (tenant, customer_id);

-- The same for Business Units.
create table business_unit_link (
    tenant          text        not null,
    key             text        not null,
    unit_id         text,
    unit_version    bigint      not null,
    source_sequence bigint,
    source_time     timestamptz,
    content_hash    text        not null,
    applied_at      timestamptz not null,
    primary key (tenant, key)
);

-- States of the master that need something which does not exist yet. They contain personal data while they wait.
create table waiting_record (
    tenant        text        not null,
    kind          text        not null,
    id            text        not null,
    noun          jsonb       not null,
    waiting_since timestamptz not null,
    tried_at      timestamptz not null,
    warned_at       timestamptz,
    primary key (tenant, kind, id)
);

create table waiting_reference (
    tenant      text not null,
    kind        text not null,
    id          text not null,
    needed_kind text not null,
    needed      text not null,
    primary key (tenant, kind, id, needed_kind, needed)
);

-- The last comparison of all customers of a tenant with their master.
create table customer_resync (
    tenant text  not null primary key,
    state  text  not null,
    run    jsonb not null
);

-- The customers that the master has listed in that comparison.
create table customer_resync_listed (
    tenant text not null,
    number text not null,
    primary key (tenant, number)
);

-- Profiles that changed and are not sent to the targets yet: all changes until then are sent together.
create table profile_pending (
    tenant  text        not null,
    -- The resource in commercetools, for example customer:<id>.
    source  text        not null,
    due_at  timestamptz not null,
    -- Number of changes; one that arrives while the row is processed keeps it.
    changes bigint      not null default 1,
    primary key (tenant, source)
);

create index profile_pending_due on profile_pending (tenant, due_at);

-- What each target was last sent about a profile. No personal data: content and e-mail address are hashes.
create table profile_export (
    tenant       text        not null,
    target       text        not null,
    -- For example customer:<id>, or guest:<keyed hash of the e-mail address>.
    profile      text        not null,
    -- The resource in commercetools that it was read from.
    source       text        not null,
    -- Null if nothing was sent, or it was erased at the target.
    content_hash text,
    version      bigint      not null default 0,
    -- What the target calls the profile; empty if it knows it by its id in commercetools.
    known_as     text        not null default '',
    email_hash   text        not null default '',
    -- The consents that the target has, by channel.
    consents     jsonb       not null default '{}',
    -- Hashes of what the target has, by field: no values.
    fields       jsonb       not null default '{}',
    sent_at      timestamptz,
    -- The customer that a guest has become part of.
    merged_into  text,
    erased_at    timestamptz,
    primary key (tenant, target, profile)
);

create index profile_export_by_email on profile_export (tenant, target, email_hash) where email_hash <> '';
create index profile_export_by_source on profile_export (tenant, target, source);

-- What targets were told about orders. Ids only, no personal data.
create table order_activity (
    tenant     text        not null,
    target     text        not null,
    -- What happened to which order, for example fulfilled:<order id>.
    activity   text        not null,
    tracked_at timestamptz not null,
    primary key (tenant, target, activity)
);

create index order_activity_by_age on order_activity (tenant, tracked_at);

-- Persons that were erased and must not come back. No personal data: keyed hashes only.
create table erased_identity (
    tenant        text        not null,
    -- Keyed hash of an e-mail address, a customer number or an id.
    identity_hash text        not null,
    erased_at     timestamptz not null,
    primary key (tenant, identity_hash)
);

-- Requests for erasure, and the receipts.
create table erasure (
    tenant       text        not null,
    id           text        not null,
    requested_at timestamptz not null,
    requested_by text        not null,
    -- The id in commercetools; empty for a person without an account.
    customer_id  text        not null default '',
    email_hash   text        not null,
    -- Needed until everything is erased; then null.
    email        text,
    number         text,
    -- The numbers under which a master of customers knows the person; null as above.
    master_numbers jsonb,
    finished_at  timestamptz,
    primary key (tenant, id)
);

create index erasure_by_customer on erasure (tenant, customer_id);
create index erasure_unfinished on erasure (tenant, requested_at) where finished_at is null;

-- What was erased where.
create table erasure_step (
    tenant  text        not null,
    erasure text        not null,
    place   text        not null,
    -- erased, nothing_found, retained, unsupported
    result  text        not null,
    detail  text        not null,
    at      timestamptz not null,
    primary key (tenant, erasure, place),
    foreign key (tenant, erasure) references erasure (tenant, id)
);
