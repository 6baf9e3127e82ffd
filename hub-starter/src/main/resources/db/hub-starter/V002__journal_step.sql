-- Steps that messages took, of all services; filled where the journal is collected.
create table journal_step (
    id             uuid        primary key,
    tenant         text        not null,
    service        text        not null,
    flow           text        not null,
    subject        text        not null,
    resource_id    text        not null,
    outcome        text        not null,
    code           text        not null,
    detail         text        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    at             timestamptz not null,
    took_ms        bigint      not null,
    attempts       int         not null
);

create index journal_step_subject on journal_step (tenant, subject);
create index journal_step_resource on journal_step (tenant, resource_id);
create index journal_step_correlation on journal_step (tenant, correlation_id);
create index journal_step_at on journal_step (at);
