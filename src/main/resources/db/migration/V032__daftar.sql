-- Row lists of a task (module worksheet). The row of daftar is what writers of one list lock.
create table daftar (
  jenis   varchar(64)  not null,
  perkara varchar(128) not null,
  primary key (jenis, perkara)
);

-- nilai is a JSON object of strings by column; a blank column is absent. A removed row stays, so
-- that it can come back.
create table daftar_baris (
  id      varchar(36)     primary key,
  jenis   varchar(64)     not null,
  perkara varchar(128)    not null,
  kunci   varchar(128)    not null,
  urutan  integer         not null,
  nilai   varchar(200000) not null,
  revisi  integer         not null check (revisi > 0),
  oleh    varchar(64)     not null,
  waktu   timestamp with time zone not null,
  dihapus boolean         not null,
  constraint daftar_baris_kunci unique (jenis, perkara, kunci),
  -- also serves reading a list in its order
  constraint daftar_baris_urutan unique (jenis, perkara, urutan),
  foreign key (jenis, perkara) references daftar (jenis, perkara)
);
