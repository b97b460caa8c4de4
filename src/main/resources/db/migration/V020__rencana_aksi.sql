-- The Road Map's actions (module roadmap), loaded from Tabel 9, Tabel 10 and their mapping.
-- Texts stay as the regulation has them; who, when and how often can be set by Bagian Organisasi.
create table rencana_aksi (
  kode               varchar(16)   primary key,
  urutan             integer       not null unique,
  area               varchar(80)   not null,
  kondisi_ideal      varchar(1000) not null,
  rencana_aksi       varchar(1000) not null,
  dokumen            varchar(1000) not null,
  target             varchar(200)  not null,
  pelaksana          varchar(200)  not null,
  penanggung_jawab   varchar(200)  not null,
  semua              boolean       not null,
  dasar_jadwal       varchar(16)   not null check (dasar_jadwal in ('NASKAH', 'NASKAH_TAHUN', 'USULAN')),
  sifat              varchar(16)   not null check (sifat in ('SEKALI', 'TRIWULANAN', 'SEMESTERAN', 'TAHUNAN')),
  sama_dengan        varchar(16)   references rencana_aksi (kode),
  catatan            varchar(1000) not null,
  baris_naskah       integer       not null check (baris_naskah > 0),
  dikonfirmasi       boolean       not null,
  versi              integer       not null check (versi >= 0),
  check (sama_dengan <> kode)
);

-- Who carries an action out; no rows when every perangkat daerah does.
create table rencana_aksi_perangkat_daerah (
  kode             varchar(16) not null references rencana_aksi (kode),
  perangkat_daerah varchar(32) not null,
  primary key (kode, perangkat_daerah)
);

-- In which quarters.
create table rencana_aksi_jadwal (
  kode     varchar(16) not null references rencana_aksi (kode),
  tahun    integer     not null check (tahun between 2021 and 2040),
  triwulan integer     not null check (triwulan between 1 and 4),
  primary key (kode, tahun, triwulan)
);
