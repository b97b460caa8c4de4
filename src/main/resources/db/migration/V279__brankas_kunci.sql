-- Keys of what nobody may read at rest (module vault), each wrapped by a master key that is not in
-- this database.
create table brankas_kunci (
  -- whose key it is, e.g. pengaduan/PGD-2026-000123
  milik   varchar(200) primary key,
  kunci   bytea        not null,
  -- short id of the master key that wraps it
  induk   varchar(16)  not null,
  dibuat  timestamp with time zone not null
);
-- After a change of the master key: which keys are still wrapped by another one
create index brankas_kunci_induk on brankas_kunci (induk, milik);
