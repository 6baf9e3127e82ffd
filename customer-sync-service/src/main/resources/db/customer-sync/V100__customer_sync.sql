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
    told_at       timestamptz,
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
