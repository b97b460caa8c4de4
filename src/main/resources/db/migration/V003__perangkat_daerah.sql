-- The offices of the city (module access), loaded from data/perangkat-daerah.csv.
create table perangkat_daerah (
  kode      varchar(32)  primary key,
  nama      varchar(200) not null,
  singkatan varchar(40)  not null,
  jenis     varchar(20)  not null,
  sumber    varchar(20)  not null,
  urutan    integer      not null unique
);
