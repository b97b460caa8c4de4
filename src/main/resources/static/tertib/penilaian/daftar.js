/** Who owes what: the open steps, and which of them are to be reminded. */
import { h, icon } from '../dom.js';
import { T, isoHari, tanggal } from './text.js';
import { cocok } from './ubin.js';

/** The city's case and the offices' as lines of one list. */
const perkara = (data, saring) => [
  ...(data.kota && data.kota.langkah.length && (!saring || (saring === 'TERLAMBAT' && data.kota.lewat)) ? [{ kunci: data.kota.kunci, nama: T.kota, singkatan: T.kota, langkah: data.kota.langkah, alamat: `/kemajuan/${data.kunci}/kota` }] : []),
  ...data.kantor.filter(satu => satu.langkah.length && cocok(satu, saring)).map(satu => ({ ...satu, alamat: `/kemajuan/${data.kunci}/${satu.kode}` })),
];

const hariIni = (langkah, data) => langkah.diingatkan === isoHari(data.pada);

/** At first those with a step that is late and was not reminded of today. */
export const perluDiingatkan = data => perkara(data, '').filter(satu => satu.langkah.some(langkah => langkah.lewat && !hariIni(langkah, data))).map(satu => satu.kunci);

export function daftar(data, saring, dipilih, tindakan) {
  const isi = perkara(data, saring);
  const banyak = isi.reduce((jumlah, satu) => jumlah + satu.langkah.length, 0);
  return h(
    'section',
    { class: 't-panel', 'aria-label': T.siapa(banyak) },
    h('header', {}, h('h2', {}, T.siapa(banyak)), h('span', { class: 't-meta' }, T.siapaKet)),
    data.bolehIngatkan && isi.length > 0 && aksi(isi, dipilih, tindakan),
    isi.length ? tabel(isi, data, dipilih, tindakan) : h('p', { class: 'in t-dim' }, T.siapaKosong),
  );
}

/** Only what is shown can be reminded of. */
export const terpilih = (data, saring, dipilih) => perkara(data, saring).map(satu => satu.kunci).filter(kunci => dipilih.has(kunci));

function aksi(isi, dipilih, tindakan) {
  const n = isi.filter(satu => dipilih.has(satu.kunci)).length;
  return h(
    'div',
    { class: 'pp-aksi' },
    h('label', { class: 'pp-semua' }, h('input', { type: 'checkbox', checked: n === isi.length, 'data-fokus': 'pilih-semua', onchange: event => tindakan.pilihSemua(isi.map(satu => satu.kunci), event.target.checked) }), T.pilihSemua),
    h('p', { role: 'status' }, h('b', {}, T.dipilih(n))),
    n > 0 && h('button', { type: 'button', class: 't-btn', 'data-fokus': 'ingatkan', onclick: tindakan.ingatkan }, icon('mail'), T.ingatkan(n)),
  );
}

function tabel(isi, data, dipilih, tindakan) {
  return h(
    'table',
    { class: `t-table pp-tabel ${data.bolehIngatkan ? '' : 'pp-tanpa'}` },
    h('thead', {}, h('tr', {}, data.bolehIngatkan && h('td', { class: 'pp-pilih' }, h('span', { class: 't-sr' }, T.pilih)), [T.kolomPerkara, T.kolomLangkah, T.kolomTenggat, T.kolomDiingatkan].map(teks => h('th', { scope: 'col' }, teks)))),
    isi.map(satu => h('tbody', {}, satu.langkah.map((langkah, ke) => baris(satu, langkah, ke, data, dipilih, tindakan)))),
  );
}

function baris(satu, langkah, ke, data, dipilih, tindakan) {
  const jumlah = satu.langkah.length;
  const pertama = ke === 0;
  return h(
    'tr',
    {},
    data.bolehIngatkan && pertama && h('td', { class: 'pp-pilih', rowspan: jumlah }, h('label', {}, h('span', { class: 't-sr' }, T.pilihIngatkan(satu.nama)), h('input', { type: 'checkbox', checked: dipilih.has(satu.kunci), 'data-fokus': `ingatkan-${satu.kunci}`, onchange: event => tindakan.pilih(satu.kunci, event.target.checked) }))),
    pertama && h('th', { scope: 'rowgroup', rowspan: jumlah }, h('a', { href: satu.alamat, title: satu.nama }, satu.singkatan)),
    h('td', {}, nama(satu, langkah), h('span', { class: 't-meta' }, langkah.pemegang), langkah.dikembalikan && h('span', { class: 't-state t-state--warn' }, icon('back'), T.kembali)),
    h(
      'td',
      {},
      langkah.tenggat
        ? [h('span', { class: `t-state ${langkah.lewat ? 't-state--bad' : ''}` }, icon(langkah.lewat ? 'bad' : 'clock'), langkah.dijeda ? T.dijeda : langkah.sisa), h('span', { class: 't-meta' }, tanggal(langkah.tenggat))]
        : T.tanpaTenggat,
    ),
    h('td', { 'data-l': T.kolomDiingatkan }, hariIni(langkah, data) ? T.hariIni : langkah.diingatkan ? tanggal(langkah.diingatkan) : T.belumPernah),
  );
}

/** What the reader may work on is a link. */
const nama = (satu, langkah) => (langkah.milikAnda ? h('a', { href: `/camunda/app/tasklist/default/#/?task=${langkah.tugas}` }, langkah.nama, h('span', { class: 't-sr' }, `, ${satu.nama}`)) : langkah.nama);
