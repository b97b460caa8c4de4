-- Days off with their decree (module deadline), loaded from data/hari-libur.csv at the first start.
create table hari_libur (
  tanggal date         primary key,
  nama    varchar(200) not null,
  jenis   varchar(20)  not null check (jenis in ('libur_nasional', 'cuti_bersama', 'libur_daerah')),
  dasar   varchar(200) not null
);

-- Years whose holidays are decreed; every other year is only an estimate.
create table tahun_libur (
  tahun integer primary key
);
