-- Kinds whose schedule an update of the product changed: what is open is planned anew, once, by the
-- first node that starts afterwards (module deadline).
create table jadwal_pengingat_diperbarui (
  jenis  varchar(60) primary key
);

insert into jadwal_pengingat_diperbarui
select distinct jenis from jadwal_pengingat_bulanan;
