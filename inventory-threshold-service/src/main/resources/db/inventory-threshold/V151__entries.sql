alter table stock_position
    -- Its inventory entry in commercetools, as far as it was seen.
    add column entry_id            text,
    -- When what the entry is to show last changed, and when it is to be made to show it; null if it does.
    add column changed_at          timestamptz,
    add column show_at             timestamptz,
    -- Whether the entry is to go, because a full report did not name the position.
    add column gone                boolean not null default false,
    -- What the entry is to show besides the quantity, as the master last said, and when that was.
    add column expected_delivery   timestamptz,
    add column restockable_in_days bigint,
    add column details_at          timestamptz;

create index stock_position_by_entry on stock_position (tenant, entry_id) where entry_id is not null;

create index stock_position_to_show on stock_position (tenant, show_at) where show_at is not null;
