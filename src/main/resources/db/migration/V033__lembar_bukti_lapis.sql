-- Whose proof it is: an assessor takes none of the office's away, nor the office one of the assessor's.
alter table lembar_bukti add column lapis varchar(16) default 'SELF' not null
  check (lapis in ('SELF', 'ASESOR'));
