-- When this installation first started (module deadline): the calendar starts nothing that fell due before.
create table pemasangan (
  nomor integer primary key check (nomor = 1),
  pada  timestamp with time zone not null
);
