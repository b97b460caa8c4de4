-- Whoever changes the calendar locks this row first, so that a preview is carried out as it was seen.
create table kalender_kunci (
  nomor integer primary key
);
insert into kalender_kunci values (1);
