-- What a person changed in an open task, step by step, so that the last step can be taken back
-- (module worksheet). sebelum and sesudah are JSON or null; a step that was taken back leaves.
create table urungan (
  nomor   bigint generated always as identity primary key,
  tugas   varchar(64)  not null,
  oleh    varchar(64)  not null,
  jenis   varchar(16)  not null check (jenis in ('jawaban', 'suara')),
  tempat  varchar(300) not null,
  sebelum varchar(200000),
  sesudah varchar(200000)
);

-- The last step of a person in a task.
create index urungan_terakhir on urungan (tugas, oleh, nomor);
