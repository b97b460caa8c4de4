/** The tiles of the offices in their fixed places, and their states as counts that filter. */
import { h, icon } from '../dom.js';
import { KEADAAN, T, langkah, langkahPendek } from './text.js';

export const lewat = satu => Boolean(satu.langkah && satu.langkah.lewat);
export const alamat = (satu, butir = '') => `/kemajuan/${satu.kunci}${butir ? `#${encodeURIComponent(butir)}` : ''}`;

const KELOMPOK = { TERLAMBAT: lewat, DIKEMBALIKAN: satu => satu.putaran > 1 };

const cocok = (satu, saring) => !saring || (KELOMPOK[saring] ? KELOMPOK[saring](satu) : satu.keadaan === saring);

/** @param saring name of the filter; empty for all */
export function papan(data, saring, pilih) {
  const banyak = nama => data.laporan.filter(satu => cocok(satu, nama)).length;
  const judul = T.ringkas(banyak('DITERIMA'), data.laporan.length, banyak('MENUNGGU'), data.bolehTerima, banyak('TERLAMBAT'));
  return h(
    'section',
    { class: 't-panel tw-papan', 'aria-label': judul },
    h('header', {}, h('h2', {}, judul), h('span', { class: 't-meta' }, T.papanKet)),
    h('div', { class: 'in' }, legenda(saring, banyak, pilih), kelompok(data.laporan, saring)),
  );
}

function legenda(saring, banyak, pilih) {
  const tombol = (nama, nada, ikon, teks) => {
    const jumlah = banyak(nama);
    if (!jumlah && nama && saring !== nama) return null;
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'k-lg', 'data-fokus': `saring-${nama}`, 'aria-pressed': String(saring === nama), onclick: () => pilih(nama) },
        h('span', { class: `t-state ${nada ? `t-state--${nada}` : ''}` }, ikon && icon(ikon), teks),
        h('b', {}, String(jumlah)),
      ),
    );
  };
  return h(
    'ul',
    { class: 'lg', 'aria-label': T.saring },
    tombol('', '', null, T.semua),
    Object.entries(KEADAAN).map(([nama, k]) => tombol(nama, k.nada, k.ikon, k.teks)),
    tombol('TERLAMBAT', 'bad', 'bad', T.terlambat),
    tombol('DIKEMBALIKAN', 'warn', 'back', T.dikembalikan),
  );
}

/** Who is not meant by the filter leaves his place empty, so that nobody moves. */
function kelompok(laporan, saring) {
  return [...new Set(laporan.map(satu => satu.kelompok))].map(nama =>
    h(
      'div',
      { class: 'gr' },
      h('h3', {}, nama),
      h('ul', {}, laporan.filter(satu => satu.kelompok === nama).map(satu => h('li', { class: cocok(satu, saring) ? null : 'tw-lain' }, ubin(satu)))),
    ),
  );
}

function ubin(satu) {
  const keadaan = KEADAAN[satu.keadaan];
  const telat = lewat(satu);
  const [terlihat, terdengar] = langkahPendek(satu);
  const baris = (kelas, ikon, teks) => h('span', { class: kelas }, ikon && icon(ikon), teks);
  const kata = [telat ? T.hariTerlambatPanjang(satu.langkah.terlambat) : null, langkah(satu)].filter(Boolean).join(', ');
  return h(
    'a',
    { class: `tl ${telat ? 'tl--bad' : keadaan.kelas && `tl--${keadaan.kelas}`}`, href: alamat(satu), title: T.bukaLaporan(satu.nama, kata) },
    h('b', {}, satu.singkatan),
    telat && baris('tw-s', 'bad', T.hariTerlambat(satu.langkah.terlambat)),
    baris(telat ? 'tw-langkah' : 'tw-s', telat ? null : keadaan.ikon, h('em', {}, terlihat, terdengar && h('i', { class: 't-sr' }, terdengar))),
    satu.isian.pertanyaan.length > 0 && baris('tw-tanya', 'warn', T.pertanyaan(satu.isian.pertanyaan.length)),
    satu.putaran > 1 && baris('tw-tanya', 'back', T.putaran(satu.putaran)),
  );
}
