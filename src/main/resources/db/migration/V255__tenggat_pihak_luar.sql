-- A limit of somebody without an account, such as a citizen: nobody is reminded of it, and it is
-- nobody's late one (module deadline).
alter table tenggat add column pihak_luar boolean default false not null;

-- Open ones of a kind and cycle, which a page of a deadline counts: a cycle may have 20,000 cases.
create index tenggat_siklus_keadaan on tenggat (siklus, jenis, keadaan);
drop index tenggat_siklus;
-- Closed ones of the kinds that a reader sees, among five years of others that he does not.
create index tenggat_jenis on tenggat (jenis, keadaan, jatuh_tempo);
-- Tasks that may be open, read at the start: few among all that ever were.
create index tenggat_tugas_terbuka on tenggat_tugas (terbuka, tugas);
