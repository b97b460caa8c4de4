-- Reminders of open steps by Bagian Organisasi (module monitoring): at most one a day for each
-- office and step, whoever presses the button twice. It hangs on the row of the office, not on its
-- key: a cycle that is cancelled and started again begins without reminders.
create table monitoring_pengingat (
  id             bigint generated always as identity primary key,
  monitoring_id  bigint       not null references monitoring,
  langkah        varchar(64)  not null,
  tanggal        date         not null,
  penerima       varchar(64)  not null,
  pesan          varchar(500),
  oleh           varchar(64)  not null,
  pada           timestamp with time zone not null,
  -- also serves the progress page: the last reminder of each open step of a cycle
  unique (monitoring_id, langkah, tanggal)
);
