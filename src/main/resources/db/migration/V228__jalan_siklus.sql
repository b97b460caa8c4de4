-- How the cases of a cycle went until it was finished (module procedure). Written once, when it
-- finishes; what comes later counts in none of it.
create table jalan_siklus (
  siklus_id bigint primary key references siklus (id),
  -- until when it counts
  pada      timestamp with time zone not null,
  -- later than that where it was read from the history afterwards
  dicatat   timestamp with time zone not null
);

create table jalan_kasus (
  kasus_id       bigint primary key references kasus (id),
  -- null where no deadline was ever registered
  hari_terlambat integer check (hari_terlambat >= 0),
  pengembalian   integer not null check (pengembalian >= 0)
);

-- Each time a step was done, the earliest first.
create table jalan_langkah (
  kasus_id   bigint       not null references kasus (id),
  urutan     integer      not null,
  langkah    varchar(255) not null,
  nama       varchar(255) not null,
  dibuka     timestamp with time zone not null,
  selesai    timestamp with time zone not null,
  hari_kerja integer      not null check (hari_kerja >= 0),
  primary key (kasus_id, urutan)
);
