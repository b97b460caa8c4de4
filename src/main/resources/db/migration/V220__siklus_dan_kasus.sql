-- Cycles and the case of each office in them are every procedure's (module procedure): the two
-- tables of monitoring become theirs, what is monitoring's alone goes beside them, and the quarter's
-- rows join them.

alter table siklus_monitoring rename to siklus;
alter table monitoring rename to kasus;

-- What only monitoring plans.
create table rencana_monitoring (
  siklus_id         bigint primary key references siklus (id),
  keadaan           varchar(20) not null
                    check (keadaan in ('direncanakan', 'berjalan', 'ditutup', 'dibatalkan')),
  metode            varchar(2000),
  teknik            varchar(2000),
  jadwal            varchar(4000),
  batas_pengisian   date,
  batas_lapangan    date,
  tanggal_penutupan date,
  nomor_keputusan   varchar(200),
  tanggal_keputusan date
);

insert into rencana_monitoring
select id, keadaan, metode, teknik, jadwal, batas_pengisian, batas_lapangan, tanggal_penutupan,
  nomor_keputusan, tanggal_keputusan
from siklus;

alter table siklus drop column tahun;
alter table siklus drop column semester;
alter table siklus drop column keadaan;
alter table siklus drop column metode;
alter table siklus drop column teknik;
alter table siklus drop column jadwal;
alter table siklus drop column batas_pengisian;
alter table siklus drop column batas_lapangan;
alter table siklus drop column tanggal_penutupan;
alter table siklus drop column nomor_keputusan;
alter table siklus drop column tanggal_keputusan;

-- A key is taken once in each process; null once its cycle was cancelled, so that it may start anew.
alter table siklus add column proses varchar(128) default 'monitoring-semester' not null;
alter table siklus alter column proses drop default;
alter table siklus alter column kunci set data type varchar(64);
alter table siklus add column berlaku varchar(64);
update siklus set berlaku = kunci_berlaku;
alter table siklus drop column kunci_berlaku;
alter table siklus add constraint siklus_berlaku unique (proses, berlaku);

-- What only monitoring knows of an office's case.
create table kasus_monitoring (
  kasus_id       bigint primary key references kasus (id),
  asesor         varchar(64) not null,
  laporan_id     varchar(64),
  nomor_laporan  varchar(200),
  disetujui_oleh varchar(64),
  disetujui_pada timestamp with time zone,
  selesai_pada   timestamp with time zone
);

insert into kasus_monitoring
select id, asesor, laporan_id, nomor_laporan, disetujui_oleh, disetujui_pada, selesai_pada
from kasus;

alter table kasus drop column putaran;
alter table kasus drop column asesor;
alter table kasus drop column laporan_id;
alter table kasus drop column nomor_laporan;
alter table kasus drop column disetujui_oleh;
alter table kasus drop column disetujui_pada;
alter table kasus drop column selesai_pada;

-- Each procedure has results of its own.
alter table kasus add column hasil_baru varchar(20);
update kasus set hasil_baru = hasil;
alter table kasus drop column hasil;
alter table kasus rename column hasil_baru to hasil;
alter table kasus add column dimulai_pada timestamp with time zone;
update kasus set dimulai_pada = (select s.dimulai_pada from siklus s where s.id = siklus_id);
alter table kasus alter column dimulai_pada set not null;
alter table kasus alter column kunci set data type varchar(128);

-- The quarter's rows.
insert into siklus (proses, kunci, berlaku, dimulai_oleh, dimulai_pada)
select 'rencana-aksi-triwulan', kunci, kunci, dimulai_oleh, dimulai_pada
from triwulan_dimulai order by kunci;

insert into kasus
  (siklus_id, kunci, perangkat_daerah, lembar_id, proses_id, dimulai_pada, hasil, hasil_pada)
select s.id, l.kunci, l.perangkat_daerah, l.lembar_id, l.proses_id, l.dimulai_pada, l.hasil,
  l.hasil_pada
from laporan_triwulan l
join siklus s on s.proses = 'rencana-aksi-triwulan' and s.kunci = l.triwulan
order by l.id;

-- Last return of a quarter's report by Bagian Organisasi: its day, and the date given with it.
create table triwulan_dikembalikan (
  kunci   varchar(128) primary key,
  hari    date not null,
  tenggat date
);

insert into triwulan_dikembalikan
select kunci, dikembalikan, tenggat_perbaikan from laporan_triwulan where dikembalikan is not null;

drop table laporan_triwulan;
drop table triwulan_dimulai;
