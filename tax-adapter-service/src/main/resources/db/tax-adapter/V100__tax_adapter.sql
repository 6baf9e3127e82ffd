-- Rates that engines last applied, for estimates while an engine does not respond.
create table tax_rate (
    tenant      text        not null,
    country     text        not null,
    region      text        not null,
    postal_code text        not null,
    tax_code    text        not null,
    exemption   text        not null,
    rate        jsonb       not null,
    updated_at  timestamptz not null,
    primary key (tenant, country, region, postal_code, tax_code, exemption)
);

-- Results of verifying VAT ids and addresses. The subject may be personal data, so only its hash is stored.
create table tax_verification (
    tenant       text        not null,
    subject_hash text        not null,
    valid        boolean     not null,
    verified_at  timestamptz not null,
    primary key (tenant, subject_hash)
);

-- Orders whose documents are stored at an engine, or are about to be.
create table tax_order (
    tenant         text        not null,
    order_id       text        not null,
    processed_at   timestamptz not null default now(),
    -- When the engine last confirmed a document, and when its documents were last confirmed or audited; null ends the audits.
    saved_at       timestamptz,
    audited_at     timestamptz,
    -- The last issue that was reported to a person.
    reported_issue text        not null default '',
    primary key (tenant, order_id)
);

create index tax_order_by_audit on tax_order (tenant, audited_at) where audited_at is not null;
create index tax_order_by_processing on tax_order (tenant, processed_at);

-- Documents of an order that the engine has or may have.
create table tax_document (
    tenant           text        not null,
    order_id         text        not null,
    code             text        not null,
    -- The content that the engine last confirmed; empty until it confirms the first.
    content_hash     text        not null default '',
    voided_at        timestamptz,
    -- Of a refund: the return item, and which pieces of its line are covered. Of an amount that was refunded without
    -- a return: its number, the line '*', and quantities in the smallest unit of the currency.
    return_id        text        not null default '',
    line_id          text        not null default '',
    earlier_quantity bigint      not null default 0,
    quantity         bigint      not null default 0,
    intended_at      timestamptz not null default now(),
    saved_at         timestamptz,
    primary key (tenant, order_id, code)
);
