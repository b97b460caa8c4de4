-- Findings of the X-rays that a reviewer called fair, with why; sidik is the SHA-256 of what the
-- finding rested on: another one, and the finding is open again.
create table lembar_sinar_x (
  lembar_id varchar(36)  not null references lembar (id),
  aturan    varchar(16)  not null,
  kode      varchar(64)  not null,
  sidik     varchar(64)  not null,
  alasan    varchar(500) not null,
  oleh      varchar(64)  not null,
  waktu     timestamp with time zone not null,
  constraint lembar_sinar_x_sekali primary key (lembar_id, aturan, kode)
);

-- The owner's sheets of an instrument, one for each cycle.
create index lembar_pemilik on lembar (instrumen, pemilik_jenis, pemilik, perkara);
