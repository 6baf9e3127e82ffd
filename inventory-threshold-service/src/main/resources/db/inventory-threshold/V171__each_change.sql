alter table stock_position
    -- What was told last of what can be sold; null as long as nobody wants each change.
    add column told_available bigint;

alter table stock_event drop constraint stock_event_kind_check;
alter table stock_event
    add constraint stock_event_kind_check check (kind in ('threshold_reached', 'back_above', 'oversold', 'changed'));
