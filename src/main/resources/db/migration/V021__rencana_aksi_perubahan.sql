-- Each change of who and when by Bagian Organisasi, with the values before it, so that it can be
-- taken back. What people read about it stands in the trail.
create table rencana_aksi_perubahan (
  kode             varchar(16)   not null references rencana_aksi (kode),
  versi            integer       not null check (versi > 0),
  siapa            varchar(64)   not null,
  waktu            timestamp with time zone not null,
  apa              varchar(20)   not null check (apa in ('menetapkan', 'mengubah', 'memulihkan')),
  alasan           varchar(1000) not null,
  nomor_surat      varchar(100),
  semua            boolean       not null,
  perangkat_daerah varchar(2000) not null,
  jadwal           varchar(2000) not null,
  sifat            varchar(16)   not null,
  dikonfirmasi     boolean       not null,
  primary key (kode, versi)
);
