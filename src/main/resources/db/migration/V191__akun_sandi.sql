-- Accounts whose owner sets a password by a link: whether he did, and the one link that works.
-- Of a link only its SHA-256 is known; a newer one takes its place.
create table akun_sandi (
  akun    varchar(64) not null primary key,
  disetel timestamp with time zone,
  sidik   varchar(64) unique,
  dikirim timestamp with time zone,
  check ((sidik is null) = (dikirim is null))
);
