-- Mails to people without an account (module notification): address and words stand here only,
-- sealed, until the mail is sent or dropped. In surel their recipient is '(pelapor)', the address
-- empty.
create table surel_terkunci (
  surel  bigint primary key references surel (nomor),
  isi    bytea  not null
);
alter table surel drop constraint surel_isi;
alter table surel add constraint surel_isi
  check (kata is not null or (teks is not null and html is not null) or penerima = '(pelapor)');
alter table surel add constraint surel_pelapor
  check (penerima <> '(pelapor)' or (alamat = '' and kata is null and teks is null and html is null));
