-- Accounts that an administrator closed: nobody signs in with them until they are opened again.
create table akun_ditutup (
  user_id      varchar(64)   not null primary key,
  ditutup_pada timestamp with time zone not null,
  ditutup_oleh varchar(64)   not null,
  alasan       varchar(1000) not null
);

-- Whoever closes an account locks this row: of two administrators who close one another one waits.
create table akun_kunci (
  nomor integer not null primary key check (nomor = 1)
);
insert into akun_kunci (nomor) values (1);
