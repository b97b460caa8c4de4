/** Beside an open task: paper to take along, the same questions for other offices, the next task. */
import { get } from '../worksheet/api.js';
import { fill, h } from '../worksheet/dom.js';
import { buka, tugasTerbuka } from './alamat.js';
import { watchNext } from './berikutnya.js';
import { salin } from './salin.js';
import { T } from './text.js';

for (const href of ['/tertib/tokens.css', '/tertib/komponen.css', new URL('./monitoring.css', import.meta.url).href]) {
  if (document.querySelector(`link[href="${href}"]`)) continue;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
watchNext();

let henti = () => {};

export default [{
  id: 'tertib-alat-monitoring',
  pluginPoint: 'tasklist.task.action',
  priority: 900,
  render(node) {
    henti();
    henti = pasang(node);
  },
  unmount() {
    henti();
    henti = () => {};
  },
}];

/** Drawn anew for each task; claiming does not change the address, so the list is asked again on focus. */
function pasang(node) {
  node.lang = 'id';
  const baris = h('div', { class: 'tertib ma' });
  node.append(baris);
  let tampil = null;
  let hidup = true;

  async function muat() {
    const tugas = tugasTerbuka();
    tampil = tugas;
    if (!tugas) return void fill(baris);
    const alat = await get(`/api/monitoring/tugas/${encodeURIComponent(tugas)}/alat`).catch(() => null);
    if (!hidup || tampil !== tugas) return;
    fill(baris, alat ? isi(tugas, alat) : null);
  }

  const pindah = () => tugasTerbuka() !== tampil && muat();
  window.addEventListener('hashchange', pindah);
  muat();
  return () => {
    hidup = false;
    window.removeEventListener('hashchange', pindah);
    baris.remove();
  };
}

function isi(tugas, alat) {
  return [
    alat.cetak && h('a', { class: 't-btn t-btn--sm', href: alat.cetak, target: '_blank', rel: 'noopener' }, T.cetak, h('span', { class: 't-sr' }, ` ${T.cetakBaru}`)),
    alat.salin && h('button', { type: 'button', class: 't-btn t-btn--sm', on: { click: event => salin(tugas, event.currentTarget) } }, T.salin),
    alat.berikutnya &&
      h('button', { type: 'button', class: 't-btn t-btn--sm', title: `${alat.berikutnya.nama}, ${alat.berikutnya.perangkatDaerah}`, on: { click: () => buka(alat.berikutnya.tugas) } },
        T.berikutnya, h('span', { class: 't-sr' }, `: ${alat.berikutnya.nama}, ${alat.berikutnya.perangkatDaerah}`)),
  ];
}
