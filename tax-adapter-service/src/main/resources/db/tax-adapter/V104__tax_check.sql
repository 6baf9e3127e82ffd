-- The same for all that is checked elsewhere: VAT ids and addresses.
alter table tax_vat_check rename to tax_check;
alter table tax_check rename column vat_id to what;
alter table tax_check rename column valid to good;
