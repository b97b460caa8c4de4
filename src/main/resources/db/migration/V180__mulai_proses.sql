-- Who may start a process that is not ours because its model says so (candidate starters). Written
-- here is only what the product granted by it; what was granted in Camunda Admin is not.
create table mulai_proses (
  -- key of the process; * for the right to make instances at all
  proses   varchar(255) not null,
  jenis    varchar(10)  not null check (jenis in ('KELOMPOK', 'ORANG')),
  penerima varchar(255) not null,
  primary key (proses, jenis, penerima)
);
