-- Proposals to take a unit's predicate away, each with a case of its own (module zona). What was
-- told, confirmed and decided stands in the row lists of that case.
create table zi_pencabutan (
  kunci          varchar(80)  primary key,
  unit           varchar(60)  not null references zi_unit (kode),
  -- key of the monitoring that proposed it; null when the register did
  pemantauan     varchar(40),
  diusulkan_oleh varchar(64)  not null,
  diusulkan_pada timestamp with time zone not null,
  -- null until the case came to an end of its own
  hasil          varchar(20) check (hasil in ('TIDAK_DIKONFIRMASI', 'TIDAK_DICABUT', 'DICABUT')),
  selesai_pada   timestamp with time zone,
  check ((hasil is null) = (selesai_pada is null))
);
create index zi_pencabutan_unit on zi_pencabutan (unit, diusulkan_pada);
