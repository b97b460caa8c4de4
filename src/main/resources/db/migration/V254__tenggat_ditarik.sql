-- A deadline that was taken back with its whole cycle says why, who said so and when.
alter table tenggat add column batal_alasan varchar(2000);
alter table tenggat add column batal_oleh varchar(64);
alter table tenggat add column batal_pada timestamp with time zone;
