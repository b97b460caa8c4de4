-- What one person still owes, counted for the front page and at the head of each daily digest.
create index tenggat_peran on tenggat (peran, keadaan);
