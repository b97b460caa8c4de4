-- Addresses that the mail server refused for good (module notification): while an account has such
-- an address, its mails are written down and held, not tried.
create table surel_alamat_ditolak (
  akun     varchar(64)   not null,
  alamat   varchar(320)  not null,
  jawaban  varchar(1000) not null,
  -- the mail that was refused
  surel    bigint        not null references surel (nomor),
  pada     timestamp with time zone not null,
  primary key (akun, alamat)
);

-- The mails held for an account.
create index surel_penerima on surel (penerima, keadaan);
