-- Custom fields that the position's inventory entry is to show, as the master last said.
alter table stock_position add column custom jsonb;
