-- Shares of the limits of complaints (RULES 5) join a schedule that was loaded before they came; an
-- empty one is loaded whole by the program. Kinds that the city gave a schedule already keep it.
create table jadwal_pengingat_bawaan (
  jenis    varchar(60) not null,
  bagian   integer     not null,
  sasaran  varchar(64) not null
);
insert into jadwal_pengingat_bawaan values
  ('pengaduan-verifikasi', 50, 'pemegang'), ('pengaduan-verifikasi', 80, 'pemegang'), ('pengaduan-verifikasi', 100, 'pemegang'), ('pengaduan-verifikasi', 100, 'sekda'),
  ('pengaduan-disposisi', 50, 'pemegang'), ('pengaduan-disposisi', 100, 'pemegang'), ('pengaduan-disposisi', 100, 'kepala'),
  ('pengaduan-tanggapan', 50, 'pemegang'), ('pengaduan-tanggapan', 80, 'pemegang'), ('pengaduan-tanggapan', 80, 'kepala'), ('pengaduan-tanggapan', 100, 'pemegang'), ('pengaduan-tanggapan', 100, 'kepala'), ('pengaduan-tanggapan', 100, 'inspektur'), ('pengaduan-tanggapan', 100, 'sekda'),
  ('pengaduan-penanganan', 50, 'pemegang'), ('pengaduan-penanganan', 80, 'pemegang'), ('pengaduan-penanganan', 80, 'kepala'), ('pengaduan-penanganan', 100, 'pemegang'), ('pengaduan-penanganan', 100, 'kepala'), ('pengaduan-penanganan', 100, 'inspektur'), ('pengaduan-penanganan', 100, 'sekda');

delete from jadwal_pengingat_bawaan
where not exists (select 1 from jadwal_pengingat)
    and not exists (select 1 from jadwal_pengingat_bagian)
    and not exists (select 1 from jadwal_pengingat_bulanan)
  or jenis in (select jenis from jadwal_pengingat)
  or jenis in (select jenis from jadwal_pengingat_bagian)
  or jenis in (select jenis from jadwal_pengingat_bulanan);

insert into jadwal_pengingat_bagian (jenis, bagian, sasaran)
select jenis, bagian, sasaran from jadwal_pengingat_bawaan;

insert into jadwal_pengingat_diperbarui
select distinct jenis from jadwal_pengingat_bawaan
where jenis not in (select jenis from jadwal_pengingat_diperbarui);

drop table jadwal_pengingat_bawaan;
