/** What is late and what falls due this week, and the tiles of figures on top. */
import { h, icon } from '../dom.js';
import { diingatkan } from './tabel.js';
import { T, hari, isoHari, tanggal } from './text.js';

const SELESAI = ['SELESAI', 'TANPA_HASIL', 'TINDAK_LANJUT'];

export function angka(data) {
  const minggu = akhirMinggu(data.pada);
  const selesai = data.kantor.filter(kantor => SELESAI.includes(kantor.keadaan)).length;
  return h(
    'ul',
    { class: 'kp' },
    kotak('bad', 'bad', T.terlambat, String(langkahTerlambat(data).length), ''),
    kotak('warn', 'clock', T.mingguIni, String(langkahMinggu(data).length), T.sampai(tanggal(minggu))),
    kotak('run', 'run', T.siklus(data.kunci), T.dari(selesai, data.kantor.length), data.penutupan ? T.tutup(tanggal(data.penutupan)) : ''),
  );
}

function kotak(kelas, ikon, judul, besar, kecil) {
  return h(
    'li',
    {},
    h('div', {}, h('span', { class: `kl t-state--${kelas}` }, icon(ikon), judul), h('b', {}, besar), h('small', {}, kecil)),
  );
}

export function daftar(data, tindakan) {
  return h(
    'div',
    { class: 'c2' },
    panel(T.terlambat, langkahTerlambat(data), T.tidakTerlambat, tindakan, satu =>
      h('span', { class: 't-state t-state--bad' }, icon('bad'), T.hariTerlambat(satu.kantor.terlambat)),
    ),
    panel(T.mingguIni, langkahMinggu(data), T.tidakMingguIni, tindakan, satu =>
      h('span', { class: 't-state' }, icon('clock'), hari(`${satu.langkah.tenggat}T12:00:00+07:00`).split(',')[0]),
    ),
  );
}

function panel(judul, isi, kosong, tindakan, tanda) {
  return h(
    'section',
    { class: 't-panel' },
    h('header', {}, h('h2', {}, judul), h('span', { class: 't-meta' }, String(isi.length))),
    isi.length
      ? h(
          'ul',
          { class: 'rl' },
          ...isi.map(satu =>
            h(
              'li',
              {},
              h('button', { type: 'button', class: 'k-link', onclick: () => tindakan.pilih(satu.kantor.kode) }, satu.langkah.nama),
              h('span', { class: 't-meta' }, `${satu.kantor.singkatan} · ${tanggal(satu.langkah.tenggat)} · ${satu.langkah.pemegang}${diingatkan(satu.langkah)}`),
              h('span', { class: 'w' }, tanda(satu)),
            ),
          ),
        )
      : h('p', { class: 'in t-dim' }, kosong),
  );
}

const langkah = data =>
  data.kantor.flatMap(kantor => kantor.langkah.filter(satu => satu.tenggat).map(satu => ({ kantor, langkah: satu })));

const urut = (a, b) => a.langkah.tenggat.localeCompare(b.langkah.tenggat);

const langkahTerlambat = data => langkah(data).filter(satu => satu.langkah.tenggat < isoHari(data.pada)).sort(urut);

const langkahMinggu = data =>
  langkah(data)
    .filter(satu => satu.langkah.tenggat >= isoHari(data.pada) && satu.langkah.tenggat <= akhirMinggu(data.pada))
    .sort(urut);

/** Who owes how many steps, the late ones apart; the one with the most late ones first. */
export function tangan(data) {
  const pihak = new Map();
  for (const { kantor, langkah: satu } of semuaLangkah(data)) {
    const siapa = satu.pemegang;
    const hitung = pihak.get(siapa) || { siapa, langkah: 0, terlambat: 0, kantor: [] };
    hitung.langkah += 1;
    if (satu.tenggat && satu.tenggat < isoHari(data.pada)) hitung.terlambat += 1;
    hitung.kantor.push(`${kantor.singkatan} (${satu.nama})`);
    pihak.set(siapa, hitung);
  }
  const baris = [...pihak.values()].sort((a, b) => b.terlambat - a.terlambat || b.langkah - a.langkah);
  if (!baris.length) return null;
  return h(
    'details',
    { class: 't-panel k-tangan' },
    h('summary', { class: 't-sum' }, h('h2', {}, T.tanganSiapa), h('span', { class: 't-meta' }, String(baris.length))),
    h(
      'div',
      { class: 't-scroll' },
      h(
        'table',
        { class: 't-table' },
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, T.pihak), h('th', { scope: 'col', class: 't-num' }, T.langkahnya), h('th', { scope: 'col', class: 't-num' }, T.yangTerlambat), h('th', { scope: 'col' }, T.langkah))),
        h(
          'tbody',
          {},
          ...baris.map(satu =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, satu.siapa),
              h('td', { class: 't-num' }, String(satu.langkah)),
              h('td', { class: 't-num' }, satu.terlambat ? h('span', { class: 't-state t-state--bad' }, icon('bad'), String(satu.terlambat)) : '0'),
              h('td', {}, satu.kantor.join(', ')),
            ),
          ),
        ),
      ),
    ),
  );
}

const semuaLangkah = data => data.kantor.flatMap(kantor => kantor.langkah.map(satu => ({ kantor, langkah: satu })));

/** The Sunday of that moment's week, as ISO. */
function akhirMinggu(saat) {
  const satu = new Date(`${isoHari(saat)}T12:00:00+07:00`);
  satu.setDate(satu.getDate() + ((7 - satu.getDay()) % 7));
  return isoHari(satu);
}
