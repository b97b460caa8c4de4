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
  const akar = h('div');
  let hidup = true;
  let akhiri = () => {};
  let tinggalkan = () => {};

  /** The one that was chosen; else the newest that is running; else the newest in which work is open; else the newest. */
  const pilih = siklus =>
    siklus.find(satu => satu.key === options.ingat.baca().siklus) || siklus.find(satu => satu.running) || siklus.find(satu => satu.after.length) || siklus[0];

  async function tampilkan() {
    const giliran = berikutnya();
    try {
      const siklus = await panggil(T.gagal, 'GET', '/api/progress/cycles');
      if (!giliran.berlaku()) return undefined;
      if (!siklus.length) return pesan('info', T.kosongJudul, T.kosong);
      const satu = pilih(siklus);
      const { mount: gambar } = await import(satu.view || './perkara.js');
      if (giliran.berlaku()) giliran.gambar(siap => gambar(giliran.wadah, { ...options, siklus, dipilih: satu.key, ganti, siap }));
    } catch (galat) {
      if (giliran.berlaku()) pesan('bad', T.gagal, galat.message);
    }
    return undefined;
  }

  /**
   * A cycle that is being read. The drawing before it stays until this one says that it is ready; of two
   * at once the later one counts.
   */
  function berikutnya() {
    tinggalkan();
    const wadah = h('div');
    let batal = false;
    let tutup = () => {};
    tinggalkan = () => {
      batal = true;
      tutup();
    };
    akar.setAttribute('aria-busy', 'true');
    return {
      wadah,
      berlaku: () => hidup && !batal,
      gambar: mulai => {
        tutup = mulai(() => !batal && tampil(wadah, () => tutup()));
        if (!akar.childElementCount) akar.append(wadah);
      },
    };
  }

  /** Takes the place of what stood there; whoever chose the cycle stays on the choice. */
  function tampil(wadah, tutup) {
    const memilih = document.activeElement && document.activeElement.matches('.k-siklus') && akar.contains(document.activeElement);
    if (!akar.contains(wadah)) {
      akhiri();
      akar.replaceChildren(wadah);
    }
    tinggalkan = () => {};
    akhiri = tutup;
    akar.removeAttribute('aria-busy');
    if (memilih) akar.querySelector('.k-siklus')?.focus();
  }

  /** @param tetap what else of the choice stays */
  function ganti(kunci, tetap = {}) {
    options.ingat.tulis({ ...tetap, siklus: kunci });
    tampilkan();
  }

  function pesan(ikon, judul, teks) {
    const badan = h(
      'div',
      { class: 'tertib rg', lang: 'id' },
      h('header', { class: 'hd' }, h('h1', {}, T.judul)),
      h('div', { class: `t-banner t-banner--${ikon}`, role: ikon === 'bad' ? 'alert' : null }, icon(ikon), h('div', {}, h('h2', {}, judul), h('p', {}, teks))),
    );
    tampil(badan, () => badan.remove());
  }

  node.append(akar);
  tampilkan();
  return () => {
    hidup = false;
    tinggalkan();
    akhiri();
    akar.remove();
  };
}
