-- What the trail knows of the running cases. It does not say of a document which layer it proved, nor
-- of a returned quarterly report which step returned it: the first is told by who the assessor was,
-- the second is left out, for whoever returned accepted nothing.
insert into penulis_lembar (perkara, pengguna, jenis, nama, sejak)
select perkara, pengguna, jenis, nama, min(waktu)
from (
  select perkara, siapa as pengguna, 'lapis' as jenis,
    case apa when 'mengisi' then 'SELF' else 'ASESOR' end as nama, waktu
  from jejak where apa in ('mengisi', 'mengoreksi')
  union all
  select l.perkara, b.oleh, 'lapis', b.lapis, b.waktu
  from lembar_bukti b join lembar l on l.id = b.lembar_id
  union all
  select j.perkara, j.siapa, 'lapis',
    case when exists (select 1 from monitoring m where m.kunci = j.perkara and m.asesor = j.siapa)
        or exists (select 1 from jejak g where g.perkara = j.perkara and g.apa = 'mengganti asesor'
             and (g.sebelum = j.siapa or g.sesudah = j.siapa))
      then 'ASESOR' else 'SELF' end, j.waktu
  from jejak j where j.apa in ('melampirkan', 'melepas')
  union all
  select perkara, siapa, 'daftar', substring(bagian from 1 for position(' ' in bagian) - 1), waktu
  from jejak
  where apa in ('menambah baris', 'mengubah baris', 'menghapus baris', 'mengembalikan baris')
    and position(' ' in bagian) between 2 and 65
  union all
  select perkara, siapa, 'langkah',
    case
      when apa = 'menyelesaikan' then
        case bagian
          when 'Isi daftar periksa' then 'isiDaftarPeriksa'
          when 'Observasi' then 'observasi'
          when 'Wawancara' then 'wawancara'
          when 'Analisis' then 'analisis'
          when 'Tanggapan perangkat daerah' then 'tanggapan'
          when 'Rencana tindak lanjut' then 'rencanaTindakLanjut'
          when 'Tinjau laporan kota' then 'tinjauLaporanKota'
        end
      when apa = 'menyusun rencana' then 'susunRencana'
      when apa in ('menetapkan tim asesor', 'mengembalikan rencana') then 'tetapkanTim'
      when apa in ('menyetujui', 'mengembalikan') then 'reviuKetuaTim'
      when apa in ('menyetujui laporan kota', 'mengembalikan laporan kota') then 'setujuiLaporanKota'
      when apa = 'menyelesaikan laporan triwulan' then 'laporkan'
      when apa = 'meneruskan laporan triwulan' then 'periksaLaporan'
      when apa = 'menerima laporan triwulan' then 'terima'
    end, waktu
  from jejak
  where apa in ('menyelesaikan', 'menyusun rencana', 'menetapkan tim asesor', 'mengembalikan rencana',
    'menyetujui', 'mengembalikan', 'menyetujui laporan kota', 'mengembalikan laporan kota',
    'menyelesaikan laporan triwulan', 'meneruskan laporan triwulan', 'menerima laporan triwulan')
  union all
  select perkara, sebelum, 'langkah', 'asesor', waktu from jejak
  where apa = 'mengganti asesor' and char_length(sebelum) <= 64
) as tercatat
where nama is not null and pengguna <> 'sistem'
group by perkara, pengguna, jenis, nama;
