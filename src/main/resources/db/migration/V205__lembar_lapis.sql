-- The layers of a sheet in their order (module worksheet): the first is filled, a later one judges
-- what stands before it. beralasan: a change by it asks for a reason; setiap_butir: each item must
-- have its word before its task ends.
create table lembar_lapis (
  lembar_id    varchar(36) not null references lembar (id),
  kode         varchar(32) not null,
  urutan       integer     not null,
  nama         varchar(64) not null,
  beralasan    boolean     not null,
  setiap_butir boolean     not null,
  primary key (lembar_id, kode),
  constraint lembar_lapis_urutan unique (lembar_id, urutan)
);

insert into lembar_lapis (lembar_id, kode, urutan, nama, beralasan, setiap_butir)
select id, 'self', 1, 'Perangkat daerah', false, false from lembar;

insert into lembar_lapis (lembar_id, kode, urutan, nama, beralasan, setiap_butir)
select id, 'asesor', 2, 'Asesor', true, false from lembar;

-- The tables below allowed two layers only, by checks that have no names: they are made anew.
create table lembar_jawaban_baru (
  lembar_id varchar(36)  not null,
  kode      varchar(64)  not null,
  lapis     varchar(32)  not null,
  jawaban   varchar(4000),
  catatan   varchar(4000),
  alasan    varchar(4000),
  oleh      varchar(64)  not null,
  waktu     timestamp with time zone not null,
  revisi    integer      not null,
  constraint lembar_jawaban_sekali primary key (lembar_id, kode, lapis),
  constraint lembar_jawaban_revisi check (revisi > 0),
  constraint lembar_jawaban_butir foreign key (lembar_id, kode)
    references lembar_butir (lembar_id, kode),
  constraint lembar_jawaban_lapis foreign key (lembar_id, lapis)
    references lembar_lapis (lembar_id, kode)
);

insert into lembar_jawaban_baru
  (lembar_id, kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi)
select lembar_id, kode, lower(lapis), jawaban, catatan, alasan, oleh, waktu, revisi
from lembar_jawaban;

drop table lembar_jawaban;
alter table lembar_jawaban_baru rename to lembar_jawaban;

create table lembar_bukti_baru (
  lembar_id varchar(36) not null,
  kode      varchar(64) not null,
  bukti_id  varchar(36) not null,
  lapis     varchar(32) not null,
  oleh      varchar(64) not null,
  waktu     timestamp with time zone not null,
  constraint lembar_bukti_sekali primary key (lembar_id, kode, bukti_id),
  constraint lembar_bukti_dokumen foreign key (bukti_id) references bukti (id),
  constraint lembar_bukti_butir foreign key (lembar_id, kode)
    references lembar_butir (lembar_id, kode),
  constraint lembar_bukti_lapis foreign key (lembar_id, lapis)
    references lembar_lapis (lembar_id, kode)
);

insert into lembar_bukti_baru (lembar_id, kode, bukti_id, lapis, oleh, waktu)
select lembar_id, kode, bukti_id, lower(lapis), oleh, waktu from lembar_bukti;

drop table lembar_bukti;
alter table lembar_bukti_baru rename to lembar_bukti;

-- “dipakai di 2 butir”: how many items a document proves.
create index lembar_bukti_dipakai on lembar_bukti (bukti_id);
