-- The step that a running report waits at, as its model names it; null once it is over.
alter table pengaduan add column langkah varchar(64);
-- the list of an office, and the list of whoever verifies, approves or decides
create index pengaduan_penangan_langkah on pengaduan (penangan, langkah);
create index pengaduan_langkah on pengaduan (langkah, penyetuju);
-- figures of managers: what runs, whatever the year
create index pengaduan_tahun_langkah on pengaduan (tahun, langkah);
