-- Whoever is assigned as assessor counts as such from the first day: four eyes ask this table alone.
insert into penulis_lembar (perkara, pengguna, jenis, nama, sejak)
select m.kunci, m.asesor, 'langkah', 'asesor', current_timestamp
from monitoring m
where m.selesai_pada is null
  and not exists (
    select 1 from penulis_lembar p
    where p.perkara = m.kunci and p.pengguna = m.asesor and p.jenis = 'langkah'
      and p.nama = 'asesor');
