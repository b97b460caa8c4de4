-- The outbox keeps a mail's words as they were decided, and makes both parts of it when it is sent:
-- who completes a task does not wait for its mail to be laid out. Both parts stand here as soon as
-- the mail is sent, as they were sent; mails written before have them from the beginning.
alter table surel add column kata varchar(400000);
alter table surel alter column teks drop not null;
alter table surel alter column html drop not null;
alter table surel add constraint surel_isi
  check (kata is not null or (teks is not null and html is not null));
