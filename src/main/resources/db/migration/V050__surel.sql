-- The outbox (module notification): one row a mail and recipient, written with what caused it.
-- The text is kept as it was sent; the address is the one the account had when the mail was written.
create table surel (
  nomor            bigint generated always as identity primary key,
  kunci            varchar(200)    not null,
  penerima         varchar(64)     not null,
  nama             varchar(250)    not null,
  alamat           varchar(320),
  -- set by an administrator for this mail; otherwise the account's own address counts
  alamat_khusus    boolean         not null,
  jenis            varchar(32)     not null,
  perkara          varchar(128)    not null,
  subjek           varchar(400)    not null,
  teks             varchar(400000) not null,
  html             varchar(400000) not null,
  message_id       varchar(200)    not null unique,
  keadaan          varchar(20)     not null
    check (keadaan in ('menunggu', 'terkirim', 'gagal', 'tanpa_alamat', 'dibatalkan')),
  percobaan        integer         not null,
  coba_lagi        timestamp with time zone not null,
  pemegang         varchar(36),
  dipegang_sampai  timestamp with time zone,
  sebab            varchar(32),
  jawaban          varchar(1000),
  dibuat           timestamp with time zone not null,
  terkirim         timestamp with time zone,
  -- What a mail is about goes to one person once.
  unique (kunci, penerima),
  check (keadaan <> 'menunggu' or alamat is not null),
  check ((keadaan = 'terkirim') = (terkirim is not null))
);

-- The relay: what is due, oldest first.
create index surel_jatuh_tempo on surel (keadaan, coba_lagi, nomor);
-- The mails of one case.
create index surel_perkara on surel (perkara, nomor);

create table surel_lampiran (
  surel   bigint       not null references surel (nomor),
  urutan  integer      not null,
  nama    varchar(200) not null,
  jenis   varchar(100) not null,
  berkas  varchar(400) not null,
  sha256  varchar(64)  not null,
  primary key (surel, urutan)
);
