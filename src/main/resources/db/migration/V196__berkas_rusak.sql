-- Kept files that were found missing or changed and are not back yet (module storage).
create table berkas_rusak (
  jalur   varchar(300)  primary key,
  nama    varchar(1500) not null,
  sha256  varchar(64)   not null,
  keadaan varchar(16)   not null check (keadaan in ('HILANG', 'BERUBAH', 'TAK_TERBACA')),
  sejak   timestamp with time zone not null
);
