-- Leases (ShedLock): a scheduled job runs in one replica only.
create table shedlock (
    name       varchar(255) not null primary key,
    lock_until timestamptz  not null,
    locked_at  timestamptz  not null,
    locked_by  varchar(255) not null
);
