-- Mails that come on a day of the week (module notification): which day and hour, and the last moment
-- that was decided.
create table surel_berkala (
  jenis     varchar(32) primary key,
  -- 1 is Monday
  hari      integer     not null check (hari between 1 and 7),
  jam       varchar(5)  not null,
  terakhir  timestamp with time zone
);
insert into surel_berkala (jenis, hari, jam) values ('mingguan', 1, '07:30');

-- Who turned which mail off.
create table surel_dimatikan (
  jenis     varchar(32) not null,
  pengguna  varchar(64) not null,
  sejak     timestamp with time zone not null,
  primary key (jenis, pengguna)
);
