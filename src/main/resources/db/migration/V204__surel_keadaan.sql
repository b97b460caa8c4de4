-- The page of mails: those of one state, newest first, however few they are among all that were sent.
create index surel_keadaan on surel (keadaan, nomor);
