-- Documents that prove something (module evidence). The content lies under the data directory by its
-- SHA-256, once; a row here is one name of it at one office.
create table bukti (
  id               varchar(36)  primary key,
  perangkat_daerah varchar(32)  not null,
  nama             varchar(200) not null,
  jenis            varchar(100) not null,
  ukuran           bigint       not null check (ukuran > 0),
  sha256           varchar(64)  not null check (char_length(sha256) = 64),
  oleh             varchar(64)  not null,
  waktu            timestamp with time zone not null,
  -- also serves the list of an office's documents
  constraint bukti_sekali unique (perangkat_daerah, nama, sha256)
);
