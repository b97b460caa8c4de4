/** Our own dialog with two sides: what will happen, and what stays as it is. */
import { h, uid } from '../dom.js';

/** @returns {isi(judul, ...nodes) replaces what it shows, salah(error) tells it, tutup(), selesai: promise of its end} */
export function dialog(wadah) {
  const asal = document.activeElement;
  const id = uid('k-judul');
  const salah = h('p', { class: 't-err', role: 'alert', hidden: true });
  const badan = h('div', { class: 'k-isi' });
  const node = h('dialog', { class: 'tertib k-dialog k-dialog--lebar k-dialog--dua', lang: 'id', 'aria-labelledby': id }, badan, salah);
  const selesai = new Promise(usai =>
    node.addEventListener('close', () => {
      node.remove();
      if (asal && asal.isConnected) asal.focus();
      usai();
    }),
  );
  wadah.append(node);
  node.showModal();
  return {
    node,
    selesai,
    tutup: () => node.close(),
    isi(judul, ...nodes) {
      const kepala = h('h2', { id, tabindex: '-1' }, judul);
      badan.replaceChildren(kepala, ...nodes.flat().filter(Boolean));
      salah.hidden = true;
      kepala.focus();
    },
    salah(galat) {
      salah.textContent = galat.message;
      salah.hidden = false;
      salah.scrollIntoView({ block: 'nearest' });
    },
  };
}

export const sisi = (judul, ...isi) => h('section', {}, h('h3', {}, judul), isi);

export const daftar = isi => h('ul', { class: 'k-daftar' }, isi.map(([nama, ket]) => h('li', {}, h('b', {}, nama), h('span', { class: 't-meta' }, ket))));

/** One thing at a time: a second press while the first is under way does nothing. */
export function sekali(tombol, kerja) {
  tombol.addEventListener('click', async () => {
    if (tombol.getAttribute('aria-disabled') === 'true') return;
    tombol.setAttribute('aria-disabled', 'true');
    try {
      await kerja();
    } finally {
      tombol.removeAttribute('aria-disabled');
    }
  });
}
