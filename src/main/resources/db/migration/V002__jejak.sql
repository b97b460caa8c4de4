-- The business trail (module audit). Rows are only ever added.
create table jejak (
  nomor    bigint generated always as identity primary key,
  waktu    timestamp with time zone not null,
  siapa    varchar(64)   not null,
  apa      varchar(64)   not null,
  perkara  varchar(128)  not null,
  bagian   varchar(4000),
  sebelum  varchar(4000),
  sesudah  varchar(4000),
  alasan   varchar(4000)
);

-- Riwayat tab: all rows of one business key in their order.
create index jejak_perkara on jejak (perkara, nomor);
