/** What is late and what falls due this week, and the tiles of figures on top. */
import { h, icon } from '../dom.js';
import { diingatkan } from './tabel.js';
import { cocok } from './saring.js';
import { JENIS, T, hari, isoHari, tanggal } from './text.js';

/** Each figure says what it counts and leads to it. */
export function angka(data, { jenis, saring }, tindakan) {
  const minggu = akhirMinggu(data.pada);
  const banyak = nama => data.kantor.filter(kantor => cocok(kantor, nama)).length;
  const [terlambat, dilaporkan, tanpaHasil] = ['TERLAMBAT', 'DILAPORKAN', 'TANPA_HASIL'].map(banyak);
  const jalan = nama => ({ nama, aktif: saring === nama, onclick: () => tindakan.saring(saring === nama ? '' : nama) });
  return h(
    'ul',
    { class: 'kp' },
    kotak(terlambat ? 'bad' : 'ok', terlambat ? 'bad' : 'ok', T.terlambat, String(terlambat), T.terlambatApa([data.terlambat, JENIS[jenis]], langkahTerlambat(data).length), terlambat && jalan('TERLAMBAT')),
    kotak('warn', 'clock', T.mingguIni(data.semester), String(langkahMinggu(data).length), T.langkahSampai(tanggal(minggu)), { nama: 'minggu', onclick: tindakan.keMinggu }),
    kotak('run', 'run', T.siklus(data.kunci), T.dari(dilaporkan, data.kantor.length), T.dilaporkan(data.penutupan && tanggal(data.penutupan)), dilaporkan && jalan('DILAPORKAN')),
    tanpaHasil > 0 && kotak('batal', 'ban', T.tanpaHasilSendiri, String(tanpaHasil), T.tanpaHasilKet, jalan('TANPA_HASIL')),
  );
}

/** @param jalan what it leads to: its rows, shown alone while it is pressed */
function kotak(kelas, ikon, judul, besar, kecil, jalan) {
  const isi = [h('span', { class: `kl t-state--${kelas}` }, icon(ikon), judul), h('b', {}, besar), h('small', {}, kecil)];
  return h('li', {}, jalan ? h('button', { type: 'button', class: 'k-angka', 'data-fokus': `angka-${jalan.nama}`, 'aria-pressed': jalan.aktif === undefined ? null : String(jalan.aktif), onclick: jalan.onclick }, isi) : h('div', {}, isi));
}

export function daftar(data, tindakan) {
  return h(
    'div',
    { class: 'c2' },
    panel('', T.langkahTerlambat, langkahTerlambat(data), T.tidakTerlambat, tindakan, satu =>
      h('span', { class: 't-state t-state--bad' }, icon('bad'), satu.langkah.sisa),
    ),
    panel('k-minggu', T.mingguIni(data.semester), langkahMinggu(data), T.tidakMingguIni, tindakan, satu =>
      h('span', { class: 't-state' }, icon('clock'), hari(`${satu.langkah.tenggat}T12:00:00+07:00`).split(',')[0]),
    ),
  );
}

function panel(kelas, judul, isi, kosong, tindakan, tanda) {
  return h(
    'section',
    { class: `t-panel ${kelas}`, tabindex: kelas ? '-1' : null, 'aria-label': judul },
    h('header', {}, h('h2', {}, judul), h('span', { class: 't-meta' }, T.langkahBanyak(isi.length))),
    isi.length
      ? h(
          'ul',
          { class: 'rl' },
          ...isi.map(satu =>
            h(
              'li',
              {},
              h('button', { type: 'button', class: 'k-link', onclick: () => tindakan.pilih(satu.kantor.kode) }, satu.langkah.nama),
              h('span', { class: 't-meta' }, `${satu.kantor.singkatan} · ${tanggal(satu.langkah.tenggat)} · ${satu.langkah.milikAnda ? T.giliranAnda : satu.langkah.pemegang}${diingatkan(satu.langkah)}`),
              h('span', { class: 'w' }, tanda(satu)),
            ),
          ),
        )
      : h('p', { class: 'in t-dim' }, kosong),
  );
}

const langkah = data =>
  data.kantor.flatMap(kantor => kantor.langkah.filter(satu => satu.tenggat).map(satu => ({ kantor, langkah: satu })));

/** What is one's own turn comes before what others owe; then by date. */
const urut = (a, b) => b.langkah.milikAnda - a.langkah.milikAnda || a.langkah.tenggat.localeCompare(b.langkah.tenggat);

const langkahTerlambat = data => langkah(data).filter(satu => satu.langkah.lewat).sort(urut);

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
    if (satu.lewat) hitung.terlambat += 1;
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
