-- What somebody has typed into the form of a task and not sent yet; gone when the task ends.
create table draf_formulir (
  tugas     varchar(64) not null,
  pengguna  varchar(64) not null,
  isian     text not null,
  disimpan  timestamp with time zone not null,
  primary key (tugas, pengguna)
);

create index draf_formulir_pengguna on draf_formulir (pengguna);
