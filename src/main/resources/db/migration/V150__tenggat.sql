-- The register of deadlines (module deadline): one row for what is owed once.
create table tenggat (
  id                bigint generated always as identity primary key,
  -- kind and case while it counts; null once it is cancelled, so that a cycle may start anew
  kunci_berlaku     varchar(200) unique,
  jenis             varchar(60)  not null,
  perkara           varchar(128) not null,
  siklus            varchar(64)  not null,
  perangkat_daerah  varchar(40)  references perangkat_daerah (kode),
  -- the quarter it belongs to: its cycle's, else that of its first date
  tahun             integer      not null,
  triwulan          integer      not null check (triwulan between 1 and 4),
  judul             varchar(300) not null,
  dasar             varchar(500) not null,
  -- group or account that owes it now
  peran             varchar(64)  not null,
  semula            date         not null,
  jatuh_tempo       date         not null,
  -- how the date comes about, to count it again when the calendar changes
  hitung            varchar(24)  not null check (hitung in ('tetap', 'hari_kerja', 'hari_kerja_terakhir')),
  hitung_dari       date         not null,
  hitung_hari       integer      not null,
  hitung_batas      date,
  keadaan           varchar(12)  not null check (keadaan in ('terbuka', 'terpenuhi', 'batal')),
  terpenuhi         timestamp with time zone,
  dibuat            timestamp with time zone not null,
  check ((kunci_berlaku is null) = (keadaan = 'batal')),
  check (keadaan <> 'terpenuhi' or terpenuhi is not null)
);

-- The page: open ones by date; the holiday preview: open ones that are counted.
create index tenggat_keadaan on tenggat (keadaan, jatuh_tempo);
-- Extension of a whole kind of a cycle, and the API by quarter.
create index tenggat_siklus on tenggat (siklus, jenis);
create index tenggat_perangkat_daerah on tenggat (perangkat_daerah, tahun, triwulan);
create index tenggat_perkara on tenggat (perkara);

-- The tasks that stand for it: their due dates move with it.
create table tenggat_tugas (
  tugas    varchar(64) primary key,
  tenggat  bigint  not null references tenggat (id),
  terbuka  boolean not null
);
create index tenggat_tugas_tenggat on tenggat_tugas (tenggat, terbuka);

-- Every date it had; rows are only ever added.
create table tenggat_perubahan (
  id             bigint generated always as identity primary key,
  tenggat        bigint       not null references tenggat (id),
  sebab          varchar(16)  not null check (sebab in ('surat', 'kalender', 'pengembalian', 'rencana')),
  dari           date         not null,
  menjadi        date         not null,
  nomor_surat    varchar(120),
  tanggal_surat  date,
  alasan         varchar(2000),
  lampiran       varchar(64),
  oleh           varchar(64)  not null,
  pada           timestamp with time zone not null,
  check (sebab <> 'surat' or nomor_surat is not null)
);
create index tenggat_perubahan_tenggat on tenggat_perubahan (tenggat, id);

-- The ledger: one row for a deadline, one of its due dates, a stage and a recipient. While it is
-- planned it has a role; when its time comes it becomes one row for each person who holds it.
-- Whether the mail arrived stands in surel, its only place.
create table pengingat (
  id            bigint generated always as identity primary key,
  tenggat       bigint       not null references tenggat (id),
  jatuh_tempo   date         not null,
  tahap         varchar(16)  not null,
  -- days from the due date, to tell which stage is the later one
  hari          integer      not null,
  -- pemegang, sekretaris, kepala, inspektur, sekda, or a group
  sasaran       varchar(64)  not null,
  peran         varchar(64)  not null,
  -- peran while it is planned for a role, null once it is a person's
  peran_rencana varchar(64),
  penerima      varchar(64),
  direncanakan  timestamp with time zone not null,
  keadaan       varchar(12)  not null
    check (keadaan in ('direncanakan', 'diserahkan', 'gagal', 'batal')),
  terlambat     boolean      not null,
  sebab         varchar(300),
  surel         bigint       references surel (nomor),
  diputuskan    timestamp with time zone,
  check (keadaan <> 'diserahkan' or surel is not null),
  unique (tenggat, jatuh_tempo, tahap, peran_rencana),
  unique (tenggat, jatuh_tempo, tahap, penerima)
);

-- The daily run: only what is due.
create index pengingat_jatuh on pengingat (keadaan, direncanakan);
-- The page of a person, and the rows of one mail.
create index pengingat_penerima on pengingat (penerima, direncanakan);
create index pengingat_surel on pengingat (surel);

-- One node at a time decides what is sent: it locks this row in each of its short transactions.
create table pengingat_giliran (
  nomor integer primary key
);
insert into pengingat_giliran values (1);

-- Which stages a kind has and who hears of each; '*' for kinds without rows of their own.
create table jadwal_pengingat (
  jenis    varchar(60) not null,
  hari     integer     not null check (hari between -60 and 60),
  sasaran  varchar(64) not null,
  primary key (jenis, hari, sasaran)
);
