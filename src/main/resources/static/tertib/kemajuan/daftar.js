/** What is late and what falls due this week, and the tiles of figures on top. */
import { el, icon } from './dom.js';
import { T, hari, isoHari, tanggal } from './text.js';

const SELESAI = ['SELESAI', 'TANPA_HASIL', 'TINDAK_LANJUT'];

export function angka(data) {
  const minggu = akhirMinggu(data.pada);
  const selesai = data.kantor.filter(kantor => SELESAI.includes(kantor.keadaan)).length;
  return el(
    'ul',
    { class: 'kp' },
    kotak('bad', 'bad', T.terlambat, String(langkahTerlambat(data).length), ''),
    kotak('warn', 'clock', T.mingguIni, String(langkahMinggu(data).length), T.sampai(tanggal(minggu))),
    kotak('run', 'run', T.siklus(data.kunci), T.dari(selesai, data.kantor.length), data.penutupan ? T.tutup(tanggal(data.penutupan)) : ''),
  );
}

function kotak(kelas, ikon, judul, besar, kecil) {
  return el(
    'li',
    {},
    el('div', {}, el('span', { class: `kl t-state--${kelas}` }, icon(ikon), judul), el('b', {}, besar), el('small', {}, kecil)),
  );
}

export function daftar(data, tindakan) {
  return el(
    'div',
    { class: 'c2' },
    panel(T.terlambat, langkahTerlambat(data), T.tidakTerlambat, tindakan, satu =>
      el('span', { class: 't-state t-state--bad' }, icon('bad'), T.hariTerlambat(satu.kantor.terlambat)),
    ),
    panel(T.mingguIni, langkahMinggu(data), T.tidakMingguIni, tindakan, satu =>
      el('span', { class: 't-state' }, icon('clock'), hari(`${satu.langkah.tenggat}T12:00:00+07:00`).split(',')[0]),
    ),
  );
}

function panel(judul, isi, kosong, tindakan, tanda) {
  return el(
    'section',
    { class: 't-panel' },
    el('header', {}, el('h2', {}, judul), el('span', { class: 't-meta' }, String(isi.length))),
    isi.length
      ? el(
          'ul',
          { class: 'rl' },
          ...isi.map(satu =>
            el(
              'li',
              {},
              el('button', { type: 'button', class: 'k-link', onclick: () => tindakan.pilih(satu.kantor.kode) }, satu.langkah.nama),
              el('span', { class: 't-meta' }, `${satu.kantor.singkatan} · ${tanggal(satu.langkah.tenggat)} · ${satu.langkah.pemegang}`),
              el('span', { class: 'w' }, tanda(satu)),
            ),
          ),
        )
      : el('p', { class: 'in t-dim' }, kosong),
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

/** The Sunday of that moment's week, as ISO. */
function akhirMinggu(saat) {
  const satu = new Date(`${isoHari(saat)}T12:00:00+07:00`);
  satu.setDate(satu.getDate() + ((7 - satu.getDay()) % 7));
  return isoHari(satu);
}
