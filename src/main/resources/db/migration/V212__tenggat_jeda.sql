-- A deadline whose clock stands still stays open (module deadline).
alter table tenggat add column dijeda_sejak date;
-- pauses count from this day on, since the date was set anew then; null from the beginning
alter table tenggat add column hitung_sejak date;

-- Every pause and every going on; rows are only ever added.
create table tenggat_jeda (
  id         bigint generated always as identity primary key,
  tenggat    bigint       not null references tenggat (id),
  peristiwa  varchar(8)   not null check (peristiwa in ('jeda', 'lanjut')),
  tanggal    date         not null,
  -- the date before and after, of a going on
  dari       date,
  menjadi    date,
  alasan     varchar(500) not null,
  oleh       varchar(64)  not null,
  pada       timestamp with time zone not null,
  check ((peristiwa = 'lanjut') = (dari is not null)),
  check ((dari is null) = (menjadi is null))
);
create index tenggat_jeda_tenggat on tenggat_jeda (tenggat, id);
