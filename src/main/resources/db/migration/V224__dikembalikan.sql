-- A step counts as returned while what was returned has not been handed in again: taking one's own
-- work back opens it too, and is no return.
alter table pengembalian add column diserahkan timestamp with time zone;

update pengembalian set diserahkan = (
  select max(t.END_TIME_) from ACT_HI_TASKINST t
  join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
  where p.BUSINESS_KEY_ = pengembalian.kunci and t.TASK_DEF_KEY_ = pengembalian.langkah
    and t.END_TIME_ > pengembalian.pada);

alter table tenggat add column dikembalikan boolean default false not null;

update tenggat set dikembalikan = true
where keadaan = 'terbuka' and terpenuhi is not null and exists (
  select 1 from pengembalian p
  where p.kunci = tenggat.perkara and p.pada >= tenggat.terpenuhi and p.diserahkan is null);
