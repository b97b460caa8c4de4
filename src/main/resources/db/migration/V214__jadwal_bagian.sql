-- Stages of a schedule at shares of the limit, in percent; beside jadwal_pengingat (module deadline).
create table jadwal_pengingat_bagian (
  jenis    varchar(60) not null,
  bagian   integer     not null check (bagian between 1 and 100),
  sasaran  varchar(64) not null,
  primary key (jenis, bagian, sasaran)
);
