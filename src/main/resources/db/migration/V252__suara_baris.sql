-- Votes on the rows of a list (module worksheet): who of those that are asked agrees with a
-- proposal, who does not, and why. A vote that was taken back leaves no row; the trail tells of it.
create table suara_baris (
  baris_id varchar(36)  not null references daftar_baris (id),
  pemilih  varchar(128) not null,
  setuju   boolean      not null,
  alasan   varchar(1000),
  oleh     varchar(64)  not null,
  waktu    timestamp with time zone not null,
  primary key (baris_id, pemilih)
);
