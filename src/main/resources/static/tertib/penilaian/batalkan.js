/** Taking a year back: what ends is said first, and the key is typed anew. */
import { h } from '../dom.js';
import { dialog, sekali } from '../kemajuan/dialog.js';
import { panggil } from '../panggil.js';
import { T } from './text.js';

const alamat = kunci => `/api/pmprb/${encodeURIComponent(kunci)}`;

/** @returns promise of what ended, or null when nothing did */
export async function batalkan(wadah, { kunci, judul }) {
  const kotak = dialog(wadah);
  let hasil = null;
  try {
    const akibat = await panggil(T.gagal, 'GET', `${alamat(kunci)}/pembatalan`);
    const ketik = h('input', { class: 't-in', autocomplete: 'off', spellcheck: 'false' });
    const alasan = h('textarea', { class: 't-area', rows: '3', maxlength: '2000' });
    const ya = h('button', { type: 'button', class: 't-btn t-btn--main' }, T.batalkanYa(judul));
    kotak.isi(
      T.batalkan,
      h('p', {}, T.batalkanTanya(judul, akibat)),
      h('label', { class: 't-field' }, h('span', { class: 't-lab' }, T.ketik(kunci)), ketik),
      h('label', { class: 't-field' }, h('span', { class: 't-lab' }, T.alasan), alasan),
      h('div', { class: 't-act' }, ya, h('button', { type: 'button', class: 't-btn', onclick: kotak.tutup }, T.urung)),
    );
    sekali(ya, async () => {
      try {
        await panggil(T.gagal, 'POST', `${alamat(kunci)}/batalkan`, { kunci: ketik.value.trim(), alasan: alasan.value.trim() });
        hasil = akibat;
        kotak.tutup();
      } catch (galat) {
        kotak.salah(galat);
      }
    });
  } catch (galat) {
    kotak.isi(T.batalkanTidak, h('div', { class: 't-act' }, h('button', { type: 'button', class: 't-btn', onclick: kotak.tutup }, T.urung)));
    kotak.salah(galat);
  }
  await kotak.selesai;
  return hasil;
}
