-- Sheets of a task (module worksheet): what was asked, what each layer answered, what proves it.
create table lembar (
  id               varchar(36)  primary key,
  instrumen        varchar(64)  not null,
  versi            varchar(128) not null,
  perkara          varchar(128) not null,
  perangkat_daerah varchar(32)  not null,
  constraint lembar_sekali unique (instrumen, perkara)
);

-- The items as they stood when the sheet was made; konteks is a JSON object of strings.
create table lembar_butir (
  lembar_id varchar(36)    not null references lembar (id),
  kode      varchar(64)    not null,
  urutan    integer        not null,
  bagian    varchar(300)   not null,
  teks      varchar(4000)  not null,
  skala     varchar(64)    not null,
  wajib     boolean        not null,
  konteks   varchar(65000) not null,
  primary key (lembar_id, kode),
  constraint lembar_butir_urutan unique (lembar_id, urutan)
);

-- One row for each layer that said something; jawaban is JSON, null when blank.
create table lembar_jawaban (
  lembar_id varchar(36)  not null,
  kode      varchar(64)  not null,
  lapis     varchar(16)  not null check (lapis in ('SELF', 'ASESOR')),
  jawaban   varchar(4000),
  catatan   varchar(4000),
  alasan    varchar(4000),
  oleh      varchar(64)  not null,
  waktu     timestamp with time zone not null,
  revisi    integer      not null check (revisi > 0),
  primary key (lembar_id, kode, lapis),
  foreign key (lembar_id, kode) references lembar_butir (lembar_id, kode)
);

create table lembar_bukti (
  lembar_id varchar(36) not null,
  kode      varchar(64) not null,
  bukti_id  varchar(36) not null references bukti (id),
  oleh      varchar(64) not null,
  waktu     timestamp with time zone not null,
  primary key (lembar_id, kode, bukti_id),
  foreign key (lembar_id, kode) references lembar_butir (lembar_id, kode)
);

-- “dipakai di 2 butir”: how many items a document proves.
create index lembar_bukti_dipakai on lembar_bukti (bukti_id);
