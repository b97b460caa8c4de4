-- How far the demo's clock is ahead of (or behind) the real one; one row, only in the demo.
create table jam_demo (
  nomor            smallint primary key check (nomor = 1),
  geser_milidetik  bigint not null
);
