-- Further actions of an accepted report, counted apart from those of the Road Map; null in quarters
-- that were finished before there were any.
alter table angka_triwulan add column lanjutan integer check (lanjutan >= 0);
alter table angka_triwulan add column lanjutan_terbukti integer check (lanjutan_terbukti >= 0);
