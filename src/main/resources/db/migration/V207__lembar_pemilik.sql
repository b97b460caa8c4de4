-- A sheet belongs to an owner of any kind, no longer to an office only.
alter table lembar add column pemilik_jenis varchar(16) default 'kantor' not null;
alter table lembar add constraint lembar_pemilik_jenis
  check (pemilik_jenis in ('kantor', 'unit', 'kota', 'perkara'));
alter table lembar alter column pemilik_jenis drop default;
alter table lembar add column pemilik varchar(128);
update lembar set pemilik = perangkat_daerah;
alter table lembar alter column pemilik set not null;
alter table lembar drop column perangkat_daerah;

-- Documents carry the owner of the sheet: an office by its code, others as jenis/kunci.
alter table bukti alter column perangkat_daerah set data type varchar(160);

-- An item may stand under several headings: those above bagian, outermost first, as a JSON array.
alter table lembar_butir add column bagian_atas varchar(2000);
