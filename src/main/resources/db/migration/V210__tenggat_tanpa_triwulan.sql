-- A deadline may belong to a year as a whole, or to no cycle of quarters at all (module deadline).
alter table tenggat alter column triwulan drop not null;
