-- Locks (ShedLock): a periodic job runs on one replica at a time.
create table shedlock (
    name       varchar(255) not null primary key,
    lock_until timestamptz  not null,
    locked_at  timestamptz  not null,
    locked_by  varchar(255) not null
);

-- When a periodic job with a long interval last succeeded, so that a restart neither delays nor repeats it.
create table job_run (
    job          varchar(255) not null primary key,
    succeeded_at timestamptz  not null
);
