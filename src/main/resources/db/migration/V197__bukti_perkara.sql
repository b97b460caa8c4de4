-- For which case a document was uploaded (module evidence): its contents count against the case's
-- quota. Null where an older upload was never attached.
alter table bukti add column perkara varchar(128);

update bukti set perkara = (
  select min(l.perkara) from lembar_bukti lb join lembar l on l.id = lb.lembar_id
  where lb.bukti_id = bukti.id);

-- What a case has used.
create index bukti_perkara on bukti (perkara);

-- Letters of extensions are no office's documents: whoever belongs to the secretariat's office
-- would read all of them, and a document of that office could pass for a letter.
update bukti set perangkat_daerah = 'surat-tenggat'
where perangkat_daerah = 'setda'
  and id in (select lampiran from tenggat_perubahan where lampiran is not null)
  and id not in (select bukti_id from lembar_bukti);
