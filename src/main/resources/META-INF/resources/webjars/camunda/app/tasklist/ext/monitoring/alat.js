/** Above the tabs of an open task: paper to take along, the same questions for other offices, the next task. */
import { get } from '../worksheet/api.js';
import { h } from '../../../../../tertib/dom.js';
import { buka, tugasTerbuka } from './alamat.js';
import { salin } from './salin.js';
import { T } from './text.js';

let baris = null;
let tampil = null;

/** Camunda's own place for actions is one line high and taken by the due day; this one grows. */
export function watchTools() {
  window.addEventListener('hashchange', lihat);
  new MutationObserver(taruh).observe(document.body, { childList: true, subtree: true });
  lihat();
}

async function lihat() {
  const tugas = tugasTerbuka();
  if (tugas === tampil) return;
  tampil = tugas;
  lepas();
  if (!tugas) return;
  const alat = await get(`/api/monitoring/tugas/${encodeURIComponent(tugas)}/alat`).catch(() => null);
  if (tampil !== tugas || !alat) return;
  baris = gambar(tugas, alat);
  taruh();
}

function lepas() {
  if (baris) baris.remove();
  baris = null;
}

function taruh() {
  if (!baris) return;
  const tab = document.querySelector('.column-right .nav-tabs');
  if (tab && tab.previousElementSibling !== baris) tab.before(baris);
}

function gambar(tugas, alat) {
  const isi = [
    alat.cetak && h('a', { class: 't-btn t-btn--sm', href: alat.cetak, target: '_blank', rel: 'noopener' }, T.cetak, h('span', { class: 't-sr' }, ` ${T.cetakBaru}`)),
    alat.salin && h('button', { type: 'button', class: 't-btn t-btn--sm', on: { click: event => salin(tugas, event.currentTarget) } }, T.salin),
    alat.berikutnya &&
      h('button', { type: 'button', class: 't-btn t-btn--sm', title: `${alat.berikutnya.nama}, ${alat.berikutnya.perangkatDaerah}, ${alat.berikutnya.siklus}`, on: { click: () => buka(alat.berikutnya.tugas) } },
        T.berikutnya, h('span', { class: 't-sr' }, `: ${alat.berikutnya.nama}, ${alat.berikutnya.perangkatDaerah}, ${alat.berikutnya.siklus}`)),
  ].filter(Boolean);
  return isi.length ? h('div', { class: 'tertib ma', lang: 'id' }, isi) : null;
}
