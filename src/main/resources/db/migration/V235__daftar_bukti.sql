-- Documents of the rows of a list: photos of an observation, what an objection rests on.
create table daftar_bukti (
  baris_id varchar(36) not null references daftar_baris (id),
  bukti_id varchar(36) not null references bukti (id),
  oleh     varchar(64) not null,
  waktu    timestamp with time zone not null,
  primary key (baris_id, bukti_id)
);

create index daftar_bukti_dipakai on daftar_bukti (bukti_id);
