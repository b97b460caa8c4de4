-- The city's report of a cycle (module monitoring). Its data are kept as they stood at the closing,
-- so that its figures can be computed again for ever.
create table laporan_kota (
  siklus_id      bigint primary key references siklus_monitoring,
  ditutup_pada   timestamp with time zone not null,
  data           text         not null,
  nomor          varchar(200),
  disetujui_oleh varchar(64),
  disetujui_pada timestamp with time zone,
  laporan_id     varchar(64)
);

-- What came after the closing: each office once, in the addendum that reported it.
create table laporan_kota_susulan (
  siklus_id        bigint      not null references siklus_monitoring,
  perangkat_daerah varchar(32) not null references perangkat_daerah,
  laporan_id       varchar(64) not null,
  primary key (siklus_id, perangkat_daerah)
);
