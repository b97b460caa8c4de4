-- Keyed hashes of the words that say something in a report (module pengaduan), to find reports about
-- the same thing.
create table pengaduan_kata (
  nomor   varchar(20) not null references pengaduan (nomor),
  bagian  varchar(8)  not null check (bagian in ('uraian', 'alamat')),
  kata    varchar(16) not null,
  -- asked for by report: those of one place and a few days, found by pengaduan_kelurahan
  primary key (nomor, bagian, kata)
);
