-- Flows that a person has stopped; they stay stopped over restarts, on every instance.
create table flow_pause (
    tenant    text        not null,
    inlet     text        not null,
    paused_by text        not null,
    paused_at timestamptz not null,
    primary key (tenant, inlet)
);
