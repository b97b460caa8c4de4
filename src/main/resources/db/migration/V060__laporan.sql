-- Published reports (module report). A row is never changed; a new report of a case is a new version.
create table laporan (
  id                varchar(36)   primary key,
  perkara           varchar(128)  not null,
  perangkat_daerah  varchar(32),
  jenis             varchar(64)   not null,
  versi             integer       not null check (versi >= 1),
  judul             varchar(1000) not null,
  nomor             varchar(200)  not null,
  tanggal           date          not null,
  sidik_data        varchar(64)   not null,
  berkas_docx       varchar(300)  not null unique,
  sidik_docx        varchar(64)   not null,
  ukuran_docx       bigint        not null check (ukuran_docx > 0),
  berkas_pdf        varchar(300)  not null unique,
  sidik_pdf         varchar(64)   not null,
  ukuran_pdf        bigint        not null check (ukuran_pdf > 0),
  waktu             timestamp with time zone not null,
  -- two jobs at once cannot both give version 2
  unique (perkara, jenis, versi),
  -- a job that runs again meets the report that is there
  unique (perkara, jenis, sidik_data)
);

-- Page Laporan: an office's reports and the city's, newest first.
create index laporan_perangkat_daerah on laporan (perangkat_daerah, waktu);
