-- What is looked for every few seconds only to be forgotten, and mostly is not there.
create index stock_order_by_age on stock_order (tenant, taken_at) where state <> 'pending';

create index stock_reservation_used on stock_reservation (tenant, order_id) where state = 'used';
