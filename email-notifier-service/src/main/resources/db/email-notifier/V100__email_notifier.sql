-- Mails that were sent, are being sent or must not be sent; one row per subject, type and state. No content, no addresses.
create table mail (
    tenant         text        not null,
    subject        text        not null,
    type           text        not null,
    state          text        not null,
    -- remembered, sending, sent, unknown, rejected, suppressed, requested
    status         text        not null,
    -- The parts of the subject that the mail tells, separated by spaces.
    covers         text        not null default '',
    -- The attempt that may still record how it ended.
    attempt        uuid,
    attempts       integer     not null default 1,
    message_id     text        not null default '',
    -- The id that the sending service gave.
    accepted_as    text        not null default '',
    recipient_hash text        not null default '',
    snapshot       jsonb       not null default '{}',
    reason         text        not null default '',
    occurred_at    timestamptz not null,
    created_at     timestamptz not null default now(),
    changed_at     timestamptz not null default now(),
    sent_at        timestamptz,
    primary key (tenant, subject, type, state)
);

create index mail_by_age on mail (tenant, changed_at);
create index mail_by_type on mail (tenant, type, changed_at) where status in ('sending', 'sent', 'unknown');
create index mail_by_recipient on mail (tenant, recipient_hash, changed_at) where recipient_hash <> '';
create index mail_to_decide on mail (tenant, status) where status in ('sending', 'unknown', 'rejected');

-- Addresses that get no mails, as hashes.
create table mail_suppression (
    tenant       text        not null,
    address_hash text        not null,
    -- bounce, complaint, operator
    reason       text        not null,
    source       text        not null,
    since        timestamptz not null default now(),
    primary key (tenant, address_hash)
);

-- Types of mails that a burst stopped until a person releases them.
create table mail_hold (
    tenant       text        not null,
    type         text        not null,
    reason       text        not null,
    held_at      timestamptz not null default now(),
    released_at  timestamptz,
    released_by  text        not null default '',
    primary key (tenant, type)
);

-- Tokens that the service created itself, or is about to create.
create table mail_token (
    tenant       text        not null,
    customer_id  text        not null,
    purpose      text        not null,
    -- The token whose message called for it, and the token that was created; empty while that is not known.
    cause        text        not null,
    token_id     text        not null default '',
    intended_at  timestamptz not null,
    primary key (tenant, customer_id, purpose, cause, intended_at)
);

create index mail_token_by_id on mail_token (tenant, token_id) where token_id <> '';
create index mail_token_by_age on mail_token (tenant, intended_at);
