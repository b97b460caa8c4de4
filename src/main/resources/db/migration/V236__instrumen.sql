-- Versions of instruments (module instrument), each frozen by its checksum. A shipped one ('bawaan')
-- lies in the product as a file; what stands here proves that it is still the same. A published one
-- ('terbitan') lies here itself, as the text that was sent. Rows are only ever added.
create table instrumen (
  kunci  varchar(40) not null,
  versi  varchar(40) not null,
  asal   varchar(10) not null check (asal in ('bawaan', 'terbitan')),
  sha256 char(64)    not null,
  isi    text,
  oleh   varchar(64),
  pada   timestamp with time zone not null,
  primary key (kunci, versi),
  check ((asal = 'bawaan' and isi is null and oleh is null)
    or (asal = 'terbitan' and isi is not null and oleh is not null))
);
