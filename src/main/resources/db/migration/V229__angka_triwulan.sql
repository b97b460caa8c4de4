-- What the reports of a quarter said when it was finished (module quarter). Written once; the
-- figures are null for an office whose report was not accepted by then.
create table angka_triwulan (
  kasus_id      bigint primary key references kasus (id),
  urutan        integer      not null,
  nama          varchar(200) not null,
  singkatan     varchar(100) not null,
  hasil         varchar(20),
  sudah         integer check (sudah >= 0),
  sebagian      integer check (sebagian >= 0),
  belum         integer check (belum >= 0),
  tidak_berlaku integer check (tidak_berlaku >= 0),
  dibutuhkan    integer check (dibutuhkan >= 0),
  -- of these
  tersedia      integer check (tersedia between 0 and dibutuhkan),
  check ((hasil = 'diterima' and sudah is not null and tersedia is not null)
    or (coalesce(hasil, '') <> 'diterima' and sudah is null and tersedia is null))
);
