-- Quarterly reports on the Road Map's actions (module monitoring).

-- A quarter that was started here, by the calendar or by hand: the key makes it once.
create table triwulan_dimulai (
  kunci         varchar(12)  primary key,
  dimulai_oleh  varchar(64)  not null,
  dimulai_pada  timestamp with time zone not null
);

-- One report for each office and quarter; its row is there before its instance.
create table laporan_triwulan (
  id                bigint generated always as identity primary key,
  kunci             varchar(64)  not null unique,
  triwulan          varchar(12)  not null references triwulan_dimulai (kunci),
  perangkat_daerah  varchar(32)  not null references perangkat_daerah (kode),
  lembar_id         varchar(64)  not null,
  proses_id         varchar(64),
  dimulai_pada      timestamp with time zone not null,
  -- Last return by Bagian Organisasi: its day, and the date given with it; null for the usual days.
  dikembalikan      date,
  tenggat_perbaikan date,
  hasil             varchar(20)  check (hasil in ('diterima', 'ditutup')),
  hasil_pada        timestamp with time zone,
  check ((hasil is null) = (hasil_pada is null)),
  check (tenggat_perbaikan is null or dikembalikan is not null)
);

-- The next sheet looks for the earlier ones of the same office.
create index laporan_triwulan_perangkat_daerah on laporan_triwulan (perangkat_daerah);
create index laporan_triwulan_triwulan on laporan_triwulan (triwulan);
