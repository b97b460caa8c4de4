/** Reports that were ever returned: the last note, its round, and how they stand. */
import { h, icon } from '../dom.js';
import { KEADAAN, T, tanggalSaat } from './text.js';
import { alamat, lewat } from './ubin.js';

export function kembali(data) {
  const isi = data.laporan.filter(satu => satu.dikembalikan);
  return h(
    'section',
    { class: 't-panel', 'aria-label': T.kembali(isi.length) },
    h('header', {}, h('h2', {}, T.kembali(isi.length)), h('span', { class: 't-meta' }, T.putaranPertama)),
    isi.length
      ? h(
          'div',
          { class: 't-scroll' },
          h(
            'table',
            { class: 't-table tw-tabel tw-tanpa' },
            h('thead', {}, h('tr', {}, [T.laporan, T.catatan, T.keadaanKolom].map(teks => h('th', { scope: 'col' }, teks)))),
            h('tbody', {}, isi.map(baris)),
          ),
        )
      : h('p', { class: 'in t-dim' }, T.kembaliKosong),
  );
}

function baris(satu) {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('a', { href: alamat(satu), title: satu.nama }, satu.singkatan), h('span', { class: 't-state t-state--warn' }, icon('back'), T.putaran(satu.putaran))),
    h('td', {}, `“${satu.dikembalikan.catatan}”`, h('span', { class: 't-meta' }, T.oleh(satu.dikembalikan))),
    h('td', {}, keadaan(satu)),
  );
}

function keadaan(satu) {
  const sifat = KEADAAN[satu.keadaan];
  if (satu.berakhir) return h('span', { class: `t-state ${sifat.nada ? `t-state--${sifat.nada}` : ''}` }, icon(sifat.ikon), `${sifat.teks.toLowerCase()} ${tanggalSaat(satu.berakhir)}`);
  const apa = satu.dikembalikan.kembali ? sifat.teks.toLowerCase() : T.diperbaiki;
  const telat = lewat(satu);
  return h('span', { class: `t-state ${telat ? 't-state--bad' : ''}` }, icon(telat ? 'bad' : 'clock'), [apa, satu.langkah && satu.langkah.sisa].filter(Boolean).join('; '));
}
