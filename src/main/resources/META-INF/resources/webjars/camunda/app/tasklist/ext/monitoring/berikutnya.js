/** While no task is open, above all just after one was completed: what comes next, by one click or the key N. */
import { get } from '../worksheet/api.js';
import { recall } from '../worksheet/device.js';
import { fill, h, icon } from '../../../../../tertib/dom.js';
import { buka, tugasTerbuka } from './alamat.js';
import { T, tanggal } from './text.js';

let kartu = null;
let berikut = null;
let selesai = null;
let ditanya = null;

const SEBENTAR = 2000;

export function watchNext() {
  window.addEventListener('hashchange', lihat);
  document.addEventListener('keydown', tekan);
  new MutationObserver(taruh).observe(document.body, { childList: true, subtree: true });
  lihat();
}

async function lihat() {
  const tugas = tugasTerbuka();
  if (tugas) {
    selesai = tugas;
    berikut = null;
    ditanya = null;
    return taruh();
  }
  // The one that was just closed comes last: it may still be open, and then it is not what is next.
  const tanya = selesai ? `?sesudah=${encodeURIComponent(selesai)}` : '';
  const jawaban = await sekali(`/api/monitoring/tugas-berikutnya${tanya}`);
  if (tugasTerbuka()) return;
  berikut = jawaban;
  taruh();
}

/** While Tasklist starts its address changes four times: what was asked a moment ago is not asked again. */
function sekali(alamat) {
  if (!ditanya || ditanya.alamat !== alamat || Date.now() - ditanya.pada > SEBENTAR) {
    ditanya = { alamat, pada: Date.now(), jawaban: get(alamat).catch(() => null) };
  }
  return ditanya.jawaban;
}

/** Tasklist draws its columns when it likes; the card stands in the empty one. */
function taruh() {
  const kolom = document.querySelector('.column-right .three-cols-layout-cell.content');
  if (!kolom || !berikut || tugasTerbuka()) {
    if (kartu) kartu.remove();
    kartu = null;
    return;
  }
  if (kartu && kartu.isConnected && kartu.dataset.tugas === berikut.tugas) return;
  if (kartu) kartu.remove();
  kartu = gambar(berikut);
  kolom.append(kartu);
  if (selesai && document.activeElement === document.body) kartu.querySelector('button').focus({ preventScroll: true });
}

function gambar(satu) {
  const node = h('section', { class: 'tertib mb', lang: 'id', 'aria-label': T.berikutnyaAnda, data: { tugas: satu.tugas } });
  return fill(
    node,
    h('p', { class: 't-meta' }, T.berikutnyaAnda),
    h('h2', null, `${satu.nama}, ${satu.perangkatDaerah}, ${satu.siklus}`),
    h('p', { class: 't-dim' }, satu.tenggat ? `${T.tenggat(tanggal(satu.tenggat), satu.sisa)} ` : '', T.sisa(satu.banyak)),
    h('div', { class: 't-act' },
      h('button', { type: 'button', class: 't-btn t-btn--main', 'aria-keyshortcuts': 'N', on: { click: () => buka(satu.tugas) } },
        icon('next'), T.bukaBerikutnya, h('span', { class: 't-kbd', 'aria-hidden': 'true' }, 'N'))),
  );
}

/** As in the sheet: not in a text field, not with a dialog open, and only while the keys are on. */
function tekan(event) {
  if (!berikut || tugasTerbuka() || event.key.toLowerCase() !== 'n' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.target.matches('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open], .modal')) return;
  if (!recall('papan-ketik', true)) return;
  event.preventDefault();
  buka(berikut.tugas);
}
