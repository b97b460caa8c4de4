-- What a year of PMPRB was set to (module pmprb): the version of the offices' instrument and the
-- last day for their steps.
create table pmprb_siklus (
  siklus_id  bigint      not null primary key references siklus (id),
  versi_unit varchar(40) not null,
  batas_unit date        not null
);
