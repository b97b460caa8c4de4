-- Returns belong to every procedure: the table of monitoring becomes theirs.
alter table monitoring_pengembalian rename to pengembalian;

-- Keys of cases that analysts' processes have are longer.
alter table pengembalian alter column kunci set data type varchar(128);

-- What was said about single rows when a step was returned.
create table pengembalian_baris (
  pengembalian_id bigint        not null references pengembalian (id),
  urutan          integer       not null,
  butir           varchar(64)   not null,
  komentar        varchar(4000) not null,
  primary key (pengembalian_id, urutan)
);

-- Numbers that run for each year: of letters by their code, of the cases of an analyst's process by
-- its key.
create table nomor (
  deret    varchar(64) not null,
  tahun    integer     not null,
  terakhir integer     not null,
  primary key (deret, tahun)
);

insert into nomor (deret, tahun, terakhir)
select 'TA-RB', extract(year from disetujui_pada at time zone 'Asia/Jakarta'), count(*)
from monitoring where disetujui_pada is not null
group by extract(year from disetujui_pada at time zone 'Asia/Jakarta');

insert into nomor (deret, tahun, terakhir)
select 'LK-RB', extract(year from disetujui_pada at time zone 'Asia/Jakarta'), count(*)
from laporan_kota where disetujui_pada is not null
group by extract(year from disetujui_pada at time zone 'Asia/Jakarta');
