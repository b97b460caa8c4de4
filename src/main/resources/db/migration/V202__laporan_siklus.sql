-- The page Laporan reads one page of the register: newest first, of a cycle, of an office.
alter table laporan add column siklus varchar(128);
update laporan set siklus = case
  when position('/' in perkara) > 0 then substring(perkara from 1 for position('/' in perkara) - 1)
  else perkara end;
alter table laporan alter column siklus set not null;

-- One page, newest first.
create index laporan_terbaru on laporan (waktu desc, versi desc, id);
-- One page of a cycle.
create index laporan_siklus on laporan (siklus, waktu desc, versi desc, id);
-- How many there are of each cycle and office, from the index alone.
create index laporan_banyak on laporan (siklus, perangkat_daerah, jenis);
