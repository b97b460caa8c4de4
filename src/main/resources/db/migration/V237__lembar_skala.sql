-- A scale of an instrument is named with its version (zi-lke/90-2021#ABC), so that an item is
-- answered for ever as it was asked.
alter table lembar_butir alter column skala set data type varchar(160);
