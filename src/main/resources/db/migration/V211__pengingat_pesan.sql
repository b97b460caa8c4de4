-- A reminder by hand keeps the sender's sentence as the reason of its row (module deadline).
alter table pengingat alter column sebab set data type varchar(500);
