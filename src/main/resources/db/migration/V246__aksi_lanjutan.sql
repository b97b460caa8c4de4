-- Actions beside those of the Road Map (module roadmap), e.g. of the follow-up plan of a PMPRB:
-- asked of one office from their quarter on until they are proven. Procedures add them.
create table aksi_lanjutan (
  kode             varchar(24)   primary key,
  seri             varchar(16)   not null,
  nomor            integer       not null check (nomor > 0),
  judul            varchar(500)  not null,
  -- as it was added; after a merger it is read as its successor's
  perangkat_daerah varchar(32)   not null references perangkat_daerah (kode),
  tahun            integer       not null check (tahun between 2021 and 2040),
  triwulan         integer       not null check (triwulan between 1 and 4),
  bukti            varchar(1000) not null,
  sumber           varchar(100)  not null,
  kelas            varchar(40)   not null,
  sejak            timestamp with time zone not null,
  ditarik_pada     timestamp with time zone,
  ditarik_karena   varchar(1000),
  versi            integer       not null check (versi >= 0),
  constraint aksi_lanjutan_nomor unique (seri, nomor),
  check ((ditarik_pada is null and ditarik_karena is null)
    or (ditarik_pada is not null and ditarik_karena is not null))
);

-- The last number of each series; its row is held until the one who adds is through.
create table aksi_lanjutan_seri (
  seri     varchar(16) primary key,
  terakhir integer     not null check (terakhir >= 0)
);
