/** A month of deadlines. A table on a desk, a list of days on a phone; arrows move from day to day. */
import { h, icon } from '../dom.js';
import * as api from './api.js';
import { keadaan, tautan } from './daftar.js';
import { T, tanggal } from './text.js';

const TERLIHAT = 3;
const LANGKAH = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

const namaLibur = new Map();

export function kalender(bulan, pilihan, tindakan) {
  const hari = bulan.weeks.flat();
  const pindah = (teks, kunci, nama) => h('button', { type: 'button', class: 't-btn t-btn--sm', 'data-fokus': nama, 'aria-label': teks, onclick: () => tindakan.bulan(kunci) }, nama === 'lalu' ? '‹' : '›');
  const tabel = h(
    'table',
    { class: 'kal', 'aria-label': bulan.title, onkeydown: panah },
    h('thead', {}, h('tr', {}, ...T.hari.map(nama => h('th', { scope: 'col' }, nama)))),
    h('tbody', {}, ...bulan.weeks.map(minggu => h('tr', {}, ...minggu.map(satu => sel(satu, pilihan, tindakan))))),
  );
  const awal = hari.find(satu => satu.today && satu.inside) || hari.find(satu => satu.inside);
  tabel.querySelector(`[data-hari="${awal.day}"]`).tabIndex = 0;
  namai(tabel, bulan.month.slice(0, 4));
  return h(
    'section',
    { class: 't-panel kl', 'aria-label': T.kalender },
    h('header', {}, h('div', { class: 'kl-bulan' }, pindah(T.bulanLalu, bulan.previous, 'lalu'), h('h2', { 'aria-live': 'polite' }, bulan.title), pindah(T.bulanDepan, bulan.next, 'depan'))),
    bulan.assumed && h('p', { class: 'pd kira' }, h('span', { class: 't-state' }, icon('open'), T.bulanPerkiraan)),
    tabel,
    !hari.some(satu => satu.rows.length) && h('p', { class: 'pd t-dim' }, T.bulanKosong),
  );
}

function sel(satu, pilihan, tindakan) {
  const minggu = (new Date(`${satu.day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const lebih = satu.rows.length > TERLIHAT ? satu.rows.length - TERLIHAT : 0;
  const kelas = [!satu.inside && 'luar', minggu > 4 && 'pekan', satu.off && 'libur', satu.today && 'kini', !satu.rows.length && 'kosong'].filter(Boolean).join(' ');
  return h(
    'td',
    { class: kelas || null, 'data-hari': satu.day, tabindex: '-1' },
    h(
      'div',
      { class: 'tgl' },
      h('b', { 'aria-hidden': 'true' }, h('span', { class: 'nama' }, `${T.hari[minggu]}, `), String(Number(satu.day.slice(8)))),
      h('span', { class: 't-sr' }, tanggal(satu.day)),
      satu.today && h('span', { class: 't-meta' }, T.hariIni),
      satu.off && h('span', { class: 't-meta', 'data-libur': satu.day }, T.libur),
    ),
    satu.rows.length > 0 &&
      h(
        'ul',
        {},
        ...satu.rows.slice(0, lebih ? TERLIHAT - 1 : TERLIHAT).map(baris =>
          h('li', { class: `k-${baris.state.tone}`, 'aria-current': String(baris.id) === pilihan.pilih && baris.count === 1 ? 'true' : null }, tautan(baris, tindakan), h('span', { class: 't-meta sub' }, baris.where), h('span', { class: 'sub' }, keadaan(baris.state))),
        ),
        lebih > 0 && h('li', {}, h('button', { type: 'button', class: 'k-lagi', onclick: () => tindakan.hari(satu.day) }, T.lagi(lebih + 1))),
      ),
  );
}

/** Home and End are those of the table's own days; links inside a day stay in the order of Tab. */
function panah(event) {
  const dari = event.target.closest('td');
  if (!dari || event.target !== dari || !LANGKAH[event.key]) return;
  const semua = [...event.currentTarget.querySelectorAll('td')];
  const ke = semua[semua.indexOf(dari) + LANGKAH[event.key]];
  if (!ke) return;
  event.preventDefault();
  dari.tabIndex = -1;
  ke.tabIndex = 0;
  ke.focus();
}

/** What a day off is called; the month stands without it when that cannot be read. */
async function namai(tabel, tahun) {
  if (!namaLibur.has(tahun)) namaLibur.set(tahun, await api.libur(tahun).catch(() => []));
  for (const { tanggal: hari, nama } of namaLibur.get(tahun)) {
    const label = tabel.querySelector(`[data-libur="${hari}"]`);
    if (label) label.textContent = nama;
  }
}
