-- A report may come with its data as a workbook (module report).
alter table laporan add column berkas_xlsx varchar(300);
alter table laporan add column sidik_xlsx varchar(64);
alter table laporan add column ukuran_xlsx bigint;
alter table laporan add constraint laporan_xlsx_satu unique (berkas_xlsx);
