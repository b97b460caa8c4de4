-- Semester monitoring (module monitoring).

create table siklus_monitoring (
  id                 bigint generated always as identity primary key,
  kunci              varchar(12)  not null,
  -- The key while the cycle counts; null once it was cancelled, so that it may be started again.
  kunci_berlaku      varchar(12)  unique,
  tahun              integer      not null,
  semester           integer      not null check (semester in (1, 2)),
  keadaan            varchar(20)  not null check (keadaan in ('direncanakan', 'berjalan', 'ditutup', 'dibatalkan')),
  proses_id          varchar(64),
  metode             varchar(2000),
  teknik             varchar(2000),
  jadwal             varchar(4000),
  batas_pengisian    date,
  batas_lapangan     date,
  tanggal_penutupan  date,
  nomor_keputusan    varchar(200),
  tanggal_keputusan  date,
  dimulai_oleh       varchar(64)  not null,
  dimulai_pada       timestamp with time zone not null,
  ditutup_pada       timestamp with time zone
);

create table monitoring (
  id                bigint generated always as identity primary key,
  siklus_id         bigint       not null references siklus_monitoring,
  kunci             varchar(64)  not null,
  perangkat_daerah  varchar(32)  not null references perangkat_daerah,
  asesor            varchar(64)  not null,
  lembar_id         varchar(64)  not null,
  proses_id         varchar(64),
  putaran           integer      not null default 0,
  hasil             varchar(20)  check (hasil in ('laporan', 'tanpa_hasil', 'dibatalkan')),
  hasil_pada        timestamp with time zone,
  alasan            varchar(4000),
  laporan_id        varchar(64),
  nomor_laporan     varchar(200),
  disetujui_oleh    varchar(64),
  disetujui_pada    timestamp with time zone,
  selesai_pada      timestamp with time zone,
  unique (siklus_id, perangkat_daerah)
);

-- A task finds its monitoring by the business key of its instance; a cancelled cycle's rows keep theirs.
create index monitoring_kunci on monitoring (kunci);
-- The next checklist looks for the earlier ones of the same office.
create index monitoring_perangkat_daerah on monitoring (perangkat_daerah);

create table monitoring_pengembalian (
  id       bigint generated always as identity primary key,
  kunci    varchar(64)   not null,
  langkah  varchar(64)   not null,
  oleh     varchar(64)   not null,
  peran    varchar(64)   not null,
  pada     timestamp with time zone not null,
  putaran  integer       not null,
  catatan  varchar(4000) not null,
  tenggat  date
);

-- The note on top of a returned task: the last one of its step.
create index monitoring_pengembalian_kunci on monitoring_pengembalian (kunci, langkah, id);

-- Figures that no regulation fixes: ours, open, to be changed by whoever runs the city (RULES 1).
create table monitoring_parameter (
  kode    varchar(40)  primary key,
  nilai   varchar(40)  not null,
  status  varchar(20)  not null,
  arti    varchar(400) not null,
  sumber  varchar(400) not null
);
