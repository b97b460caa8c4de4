-- Who hears every month after the last stage of days, by kind of deadline; beside jadwal_pengingat
-- (module deadline). The shipped lines come with the program into an empty schedule.
create table jadwal_pengingat_bulanan (
  jenis    varchar(60) not null,
  sasaran  varchar(64) not null,
  primary key (jenis, sasaran)
);

-- A default that the city never changed gets what is new in the shipped one.
create table jadwal_pengingat_bawaan (
  hari     integer     not null,
  sasaran  varchar(64) not null
);
insert into jadwal_pengingat_bawaan values
  (-14, 'pemegang'), (-7, 'pemegang'), (-1, 'pemegang'), (0, 'pemegang'), (1, 'pemegang'),
  (7, 'pemegang'), (14, 'pemegang'), (1, 'sekretaris'), (7, 'kepala'), (14, 'inspektur'),
  (14, 'sekda');

delete from jadwal_pengingat_bawaan where
  (select count(*) from jadwal_pengingat where jenis = '*') <> 11
  or exists (select 1 from jadwal_pengingat_bagian where jenis = '*')
  or exists (
    select 1 from jadwal_pengingat j where j.jenis = '*' and not exists (
      select 1 from jadwal_pengingat_bawaan b where b.hari = j.hari and b.sasaran = j.sasaran));

insert into jadwal_pengingat_bulanan (jenis, sasaran)
select '*', s.sasaran from (
  select sasaran from jadwal_pengingat_bawaan where hari = -14
  union select 'atasan' from jadwal_pengingat_bawaan where hari = -14
  union select 'kepala' from jadwal_pengingat_bawaan where hari = 7
  union select 'inspektur' from jadwal_pengingat_bawaan where hari = 14
  union select 'sekda' from jadwal_pengingat_bawaan where hari = 14) s;

insert into jadwal_pengingat (jenis, hari, sasaran)
select '*', hari, 'atasan' from jadwal_pengingat_bawaan
where sasaran = 'pemegang' and hari in (1, 7, 14);

drop table jadwal_pengingat_bawaan;
