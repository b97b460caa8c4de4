-- Words of published reports (module pengaduan), for people who search them: small letters and digits.
create table pengaduan_terbit_kata (
  kata   varchar(40) not null,
  nomor  varchar(20) not null references pengaduan_terbit (nomor) on delete cascade,
  primary key (kata, nomor)
);
-- whether a report has a word that many have; the words of one report, when it is published anew
create index pengaduan_terbit_kata_nomor on pengaduan_terbit_kata (nomor, kata);
