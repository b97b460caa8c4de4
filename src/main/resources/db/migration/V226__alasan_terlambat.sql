-- Why something is late, in the words of whoever holds it (module deadline). A reason stands for one
-- of the dates that its deadline had; rows are only ever added.
create table alasan_terlambat (
  id           bigint generated always as identity primary key,
  tenggat      bigint       not null references tenggat (id),
  jatuh_tempo  date         not null,
  isi          varchar(300) not null,
  oleh         varchar(64)  not null,
  pada         timestamp with time zone not null
);
create index alasan_terlambat_tenggat on alasan_terlambat (tenggat, jatuh_tempo, id);

-- Who asked for one, and until when it is awaited. No date of the deadline changes.
create table permintaan_alasan (
  id           bigint generated always as identity primary key,
  tenggat      bigint       not null references tenggat (id),
  jatuh_tempo  date         not null,
  oleh         varchar(64)  not null,
  ditunggu     date         not null,
  pada         timestamp with time zone not null
);
create index permintaan_alasan_tenggat on permintaan_alasan (tenggat, jatuh_tempo, id);
