/** The city's own case: its step, its dates, its score and the way to where that comes from. */
import { h, icon } from '../dom.js';
import { T, tanggal } from './text.js';

export function kota({ kunci, kota: satu }) {
  if (!satu) return null;
  const judul = `${T.kota}: ${satu.keadaan}`;
  return h(
    'section',
    { class: 't-panel pp-kota', 'aria-label': judul },
    h('header', {}, h('h2', {}, h('span', { class: `t-state t-state--${satu.lewat ? 'bad' : satu.selesai ? 'ok' : 'run'}` }, icon(satu.lewat ? 'bad' : satu.selesai ? 'ok' : 'run'), judul))),
    h('div', { class: 'in pp-dua' }, jadwal(satu), nilai(satu), jalan(kunci, satu)),
  );
}

function jadwal({ jadwal: hari }) {
  if (!hari) return h('p', { class: 't-dim' }, T.belumDitetapkan);
  return h('dl', { class: 'k-dl' }, Object.entries(T.jadwal).map(([nama, teks]) => h('div', {}, h('dt', {}, teks), h('dd', {}, tanggal(hari[nama])))));
}

function nilai({ nilai: angka }) {
  if (!angka) return null;
  const satu = (teks, isi, ket, laku) => h('div', { class: laku ? 'pp-laku' : null }, h('dt', {}, teks), h('dd', {}, h('b', {}, isi), h('span', { class: 't-meta' }, ` ${ket}`)));
  const ket = [T.dari(angka.bobot), angka.kategori && T.kategori(angka.kategori)].filter(Boolean).join(', ');
  return h(
    'dl',
    { class: 'k-dl pp-nilai' },
    satu(T.mandiri, angka.mandiri, angka.panel ? T.dari(angka.bobot) : `${T.dari(angka.bobot)}; ${T.berjalan}`, !angka.panel),
    angka.panel && satu(T.panel, angka.panel, `${ket}; ${T.tetap}`, true),
  );
}

const jalan = (kunci, satu) =>
  h(
    'div',
    { class: 't-act' },
    h('a', { class: 't-btn', href: `/kemajuan/${kunci}/kota` }, T.asal),
    h('a', { class: 't-btn', href: `/pmprb/hasil?siklus=${encodeURIComponent(kunci)}` }, T.hasil),
    satu.laporan && h('a', { class: 't-btn', href: `/laporan?siklus=${encodeURIComponent(kunci)}` }, icon('file'), T.laporan),
  );
