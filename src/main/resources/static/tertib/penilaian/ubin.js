/** The tiles of the offices in their fixed places, and their states as counts that filter. */
import { h, icon } from '../dom.js';
import { KEADAAN, T, langkah } from './text.js';

const KELOMPOK = { TERLAMBAT: satu => satu.lewat, DIKEMBALIKAN: satu => satu.dikembalikan, MENYUSUL: satu => satu.menyusul, DIGABUNG: satu => Boolean(satu.penerus) };

export const cocok = (satu, saring) => !saring || (KELOMPOK[saring] ? KELOMPOK[saring](satu) : satu.keadaan === saring);

/** @param saring name of the filter; empty for all */
export function papan(data, saring, pilih) {
  const banyak = nama => data.kantor.filter(satu => cocok(satu, nama)).length;
  const judul = T.ringkas(banyak('TERVERIFIKASI'), data.kantor.length, banyak('TERLAMBAT'));
  return h(
    'section',
    { class: 't-panel pp-papan', 'aria-label': judul },
    h('header', {}, h('h2', {}, judul), h('span', { class: 't-meta' }, T.papanKet)),
    h('div', { class: 'in' }, legenda(saring, banyak, pilih), kelompok(data, saring)),
    data.cara && h('p', { class: 't-meta pp-cara' }, data.cara),
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
    tombol('MENYUSUL', 'warn', 'warn', T.menyusul),
    tombol('DIGABUNG', '', 'ban', T.digabung),
  );
}

/** Who is not meant by the filter leaves his place empty, so that nobody moves. */
function kelompok({ kunci, kantor }, saring) {
  return [...new Set(kantor.map(satu => satu.kelompok))].map(nama =>
    h(
      'div',
      { class: 'gr' },
      h('h3', {}, nama),
      h('ul', {}, kantor.filter(satu => satu.kelompok === nama).map(satu => h('li', { class: cocok(satu, saring) ? null : 'pp-lain' }, ubin(kunci, satu)))),
    ),
  );
}

function ubin(kunci, satu) {
  const keadaan = KEADAAN[satu.keadaan];
  const baris = (kelas, ikon, teks) => h('span', { class: kelas }, ikon && icon(ikon), teks);
  const kata = [satu.lewat && T.hariTerlambatPanjang(satu.terlambat), langkah(satu), satu.nilai && T.nilai(satu.nilai)].filter(Boolean).join(', ');
  return h(
    'a',
    { class: `tl tl--${satu.lewat ? 'bad' : keadaan.kelas}`, href: `/kemajuan/${kunci}/${satu.kode}`, title: T.keKantor(satu.nama, kata) },
    h('b', {}, satu.singkatan),
    satu.lewat && baris('pp-s', 'bad', T.hariTerlambat(satu.terlambat)),
    baris(satu.lewat ? 'pp-langkah' : 'pp-s', satu.lewat ? null : keadaan.ikon, langkah(satu)),
    satu.nilai && baris('pp-langkah', null, T.nilai(satu.nilai)),
    satu.dikembalikan && baris('pp-tanda', 'back', T.kembali),
    satu.menyusul && baris('pp-tanda', 'warn', satu.addendum ? T.addendum : 'menyusul'),
    satu.penerus && baris('pp-langkah', 'ban', T.ke(satu.penerus)),
  );
}
