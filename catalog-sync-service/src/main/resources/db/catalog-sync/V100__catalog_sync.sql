-- What sources delivered, as it arrived, so that every replica can read it again after a crash.
create table catalog_delivery (
    tenant     text        not null,
    document   text        not null,
    name       text        not null,
    created_at timestamptz not null default now(),
    primary key (tenant, document)
);

-- Parts of a delivery, so that none has to fit into memory.
create table catalog_delivery_part (
    tenant   text    not null,
    document text    not null,
    number   integer not null,
    content  bytea   not null,
    primary key (tenant, document, number),
    foreign key (tenant, document) references catalog_delivery on delete cascade
);
