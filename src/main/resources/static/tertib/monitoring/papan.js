/** The board: legend with filter, and a tile for each office in its fixed place. */
import { h, icon } from '../dom.js';
import { cocok, sejenis, terpilih } from './saring.js';
import { KEADAAN, T, ubin } from './text.js';

export function papan(data, pilihan, tindakan) {
  const semua = data.kantor.filter(kantor => sejenis(kantor, pilihan.jenis));
  const judul = T.papan(data.semester, semua.length);
  return h(
    'section',
    { class: 't-panel', 'aria-label': judul },
    h('header', {}, h('h2', {}, judul), h('span', { class: 't-meta' }, T.papanKet)),
    h('div', { class: 'in' }, legenda(semua, pilihan, tindakan), ...kelompok(data.kantor, terpilih(data.kantor, pilihan), pilihan, tindakan)),
  );
}

/** The states of the offices of the chosen kind, with their numbers; one click shows one state. */
export function legenda(kantor, pilihan, tindakan) {
  const hitung = nama => kantor.filter(satu => cocok(satu, nama)).length;
  const tombol = (nama, ikon, kelas, teks) => {
    const banyak = hitung(nama);
    if (!banyak) return null;
    const aktif = pilihan.saring === nama;
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'k-lg', 'data-fokus': `saring-${nama}`, 'aria-pressed': String(aktif), onclick: () => tindakan.saring(aktif ? '' : nama) },
        h('span', { class: `t-state ${kelas ? `t-state--${kelas}` : ''}` }, icon(ikon), teks),
        h('b', {}, String(banyak)),
      ),
    );
  };
  return h(
    'ul',
    { class: 'lg', 'aria-label': T.saring },
    ...Object.entries(KEADAAN).map(([nama, k]) => tombol(nama, k.ikon, ['ok', 'run', 'bad'].includes(k.kelas) ? k.kelas : '', k.teks)),
    tombol('DIKEMBALIKAN', 'back', 'warn', 'Dikembalikan'),
    tombol('TERLAMBAT', 'bad', 'bad', T.diAntara),
  );
}

function kelompok(semua, tampil, pilihan, tindakan) {
  const nama = [...new Set(semua.map(kantor => kantor.kelompok))];
  return nama
    .map(satu => [satu, tampil.filter(kantor => kantor.kelompok === satu)])
    .filter(([, isi]) => isi.length)
    .map(([satu, isi]) =>
      h('div', { class: 'gr' }, h('h3', {}, satu), h('ul', {}, ...isi.map(kantor => h('li', {}, ubinKantor(kantor, pilihan, tindakan))))),
    );
}

function ubinKantor(kantor, pilihan, tindakan) {
  const [ikon, kelas, teks] = rupa(kantor);
  const isi = [h('b', {}, kantor.singkatan), h('span', {}, icon(ikon), teks)];
  const props = { class: `tl ${kelas ? `tl--${kelas}` : ''}`, title: kantor.nama };
  const alamat = tindakan.instans && tindakan.instans(kantor);
  if (alamat) return h('a', { ...props, href: alamat }, isi);
  return h(
    'button',
    { ...props, type: 'button', 'aria-pressed': String(pilihan.kantor === kantor.kode), onclick: () => tindakan.pilih(kantor.kode) },
    isi,
  );
}

function rupa(kantor) {
  if (kantor.lewat) return ['bad', 'bad', T.hariTerlambatPendek(kantor.terlambat)];
  if (kantor.dikembalikan) return ['back', 'warn', T.dikembalikan];
  const keadaan = KEADAAN[kantor.keadaan];
  return [keadaan.ikon, keadaan.kelas, ubin(kantor)];
}
