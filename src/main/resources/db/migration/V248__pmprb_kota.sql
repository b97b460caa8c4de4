-- What the city's own case of a year of PMPRB was set to and came to (module pmprb). Blank while an
-- office is asked by hand without the city's case.
alter table pmprb_siklus add column versi_kota varchar(40);
alter table pmprb_siklus add column instrumen_hasil varchar(80);
alter table pmprb_siklus add column sk_nomor varchar(100);
alter table pmprb_siklus add column sk_tanggal date;
alter table pmprb_siklus add column dasar varchar(300);
alter table pmprb_siklus add column panel_1 date;
alter table pmprb_siklus add column panel_2 date;
alter table pmprb_siklus add column batas_kirim date;
alter table pmprb_siklus add column wali_kota boolean default false not null;
alter table pmprb_siklus add column lembar_kota varchar(36);
alter table pmprb_siklus add column lembar_hasil varchar(36);
alter table pmprb_siklus add column konsensus_pada timestamp with time zone;
alter table pmprb_siklus add column dikirim_pada date;
alter table pmprb_siklus add column tanda_terima varchar(200);
