-- Who wrote which layer or list of a case, and who ended which of its steps (module worksheet).
create table penulis_lembar (
  perkara   varchar(128) not null,
  pengguna  varchar(64)  not null,
  jenis     varchar(16)  not null check (jenis in ('lapis', 'daftar', 'langkah')),
  nama      varchar(64)  not null,
  sejak     timestamp with time zone not null,
  -- also serves four eyes: what has this person done in this case
  primary key (perkara, pengguna, jenis, nama)
);
