/**
 * The progress page: mounted in Cockpit and on /kemajuan alike. Each cycle is drawn by the view of its
 * procedure, or as a list of cases.
 */
import { h, icon } from '../dom.js';
import { panggil } from '../panggil.js';
import { T } from './text.js';

/**
 * @param node where the page goes
 * @param options {ingat: {baca(), tulis(pilihan)} keeps the choice, instans: row → address of its instance or null}
 * @returns function that ends it
 */
export function mount(node, options) {
  let hidup = true;
  let akhiri = () => {};

  async function tampilkan() {
    try {
      const siklus = await panggil(T.gagal, 'GET', '/api/progress/cycles');
      if (!siklus.length) return pesan('info', T.kosongJudul, T.kosong);
      const satu = siklus.find(pilihan => pilihan.key === options.ingat.baca().siklus) || siklus[0];
      const { mount: gambar } = await import(satu.view || './perkara.js');
      if (!hidup) return undefined;
      akhiri();
      akhiri = gambar(node, { ...options, siklus, dipilih: satu.key, ganti });
    } catch (galat) {
      pesan('bad', T.gagal, galat.message);
    }
    return undefined;
  }

  /** @param tetap what else of the choice stays */
  function ganti(kunci, tetap = {}) {
    options.ingat.tulis({ ...tetap, siklus: kunci });
    tampilkan();
  }

  function pesan(ikon, judul, teks) {
    if (!hidup) return;
    akhiri();
    const badan = h(
      'div',
      { class: 'tertib rg', lang: 'id' },
      h('header', { class: 'hd' }, h('h1', {}, T.judul)),
      h('div', { class: `t-banner t-banner--${ikon}`, role: ikon === 'bad' ? 'alert' : null }, icon(ikon), h('div', {}, h('h2', {}, judul), h('p', {}, teks))),
    );
    node.append(badan);
    akhiri = () => badan.remove();
  }

  tampilkan();
  return () => {
    hidup = false;
    akhiri();
  };
}
