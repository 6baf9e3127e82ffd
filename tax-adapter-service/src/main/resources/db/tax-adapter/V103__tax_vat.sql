-- What the register said of VAT ids; of a sole trader the id is personal data, so only its fingerprint is kept.
create table tax_vat_check (
    tenant     text        not null,
    vat_id     text        not null,
    valid      boolean     not null,
    checked_at timestamptz not null,
    primary key (tenant, vat_id)
);
