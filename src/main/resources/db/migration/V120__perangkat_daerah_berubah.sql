-- The city reorganises its offices (module access); data/perangkat-daerah.csv is only the beginning.
alter table perangkat_daerah add column keadaan varchar(10) default 'aktif' not null;
alter table perangkat_daerah add column penerus varchar(32) references perangkat_daerah;
alter table perangkat_daerah add column sejak date;
alter table perangkat_daerah add column dasar varchar(200);
alter table perangkat_daerah add constraint perangkat_daerah_keadaan
  check (keadaan in ('aktif', 'digabung', 'ditutup'));
-- Whoever was merged has a successor, nobody else has, and nobody succeeds himself.
alter table perangkat_daerah add constraint perangkat_daerah_penerus
  check ((keadaan = 'digabung') = (penerus is not null) and (penerus is null or penerus <> kode));

-- Former and other names. kunci is the name in lower case with single blanks: unique whoever writes it.
create table perangkat_daerah_alias (
  kunci  varchar(200) primary key,
  alias  varchar(200) not null,
  kode   varchar(32)  not null references perangkat_daerah,
  jenis  varchar(10)  not null check (jenis in ('nama_lama', 'bebas'))
);

-- The names of one office, on its page.
create index perangkat_daerah_alias_kode on perangkat_daerah_alias (kode);

-- Who changed what, when, by which decree; the trail has it too.
create table perangkat_daerah_perubahan (
  nomor    bigint generated always as identity primary key,
  kode     varchar(32)   not null references perangkat_daerah,
  apa      varchar(16)   not null,
  penerus  varchar(32)   references perangkat_daerah,
  tanggal  date,
  dasar    varchar(200)  not null,
  alasan   varchar(1000) not null,
  sebelum  varchar(1000),
  sesudah  varchar(1000),
  siapa    varchar(64)   not null,
  waktu    timestamp with time zone not null
);

-- History of one office.
create index perangkat_daerah_perubahan_kode on perangkat_daerah_perubahan (kode, nomor);

-- Memberships that a merger gave, so that taking it back takes exactly these.
create table perangkat_daerah_anggota (
  perubahan  bigint      not null references perangkat_daerah_perubahan,
  akun       varchar(64) not null,
  kelompok   varchar(64) not null,
  primary key (perubahan, akun, kelompok)
);

-- One row: whoever changes the offices waits for the one before. Not the offices' own rows, which
-- others refer to while they work.
create table perangkat_daerah_kunci (
  nomor  integer primary key check (nomor = 1)
);

insert into perangkat_daerah_kunci (nomor) values (1);
