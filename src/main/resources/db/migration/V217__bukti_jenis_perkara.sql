-- What kind of case a document is of (module evidence): procedures share those of open cases
-- ('dokumen'), those of a confidential case carry its kind and belong to perkara/<its key>.
alter table bukti add column jenis_perkara varchar(64) default 'dokumen' not null;
alter table bukti alter column jenis_perkara drop default;
