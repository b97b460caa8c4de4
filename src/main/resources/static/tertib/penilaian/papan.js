/** A year of PMPRB on the progress page; the filter lives in the address. */
import { h, icon, styles } from '../dom.js';
import { ingatkan } from '../kemajuan/ingatkan.js';
import { pilihSiklus, sudahSelesai, terlambatLain, yangSelesai } from '../kemajuan/pilih.js';
import { Ti } from '../kemajuan/text.js';
import { panggil } from '../panggil.js';
import { batalkan } from './batalkan.js';
import { daftar, perluDiingatkan, terpilih } from './daftar.js';
import { kota } from './kota.js';
import { T } from './text.js';
import { papan } from './ubin.js';

/** @param options as {@link mount} of kemajuan.js hands them on */
export function mount(node, { ingat, siklus, dipilih: kunci, ganti, siap = () => {} }) {
  styles('/tertib/penilaian/papan.css');
  const badan = h('div', { class: 'tertib rg', lang: 'id' });
  const kabar = h('p', { class: 't-sr', role: 'status' });
  node.append(badan, kabar);
  let hidup = true;
  let data = null;
  let saring = ingat.baca().saring || '';
  let berita = null;
  let dipilih = new Set();

  const tandai = (semua, ya) => {
    semua.forEach(satu => (ya ? dipilih.add(satu) : dipilih.delete(satu)));
    gambar();
  };
  const tindakan = {
    pilih: (satu, ya) => tandai([satu], ya),
    pilihSemua: tandai,
    ingatkan: async () => {
      const hasil = await ingatkan(badan, kunci, terpilih(data, saring, dipilih), data.judul);
      if (!hasil) return;
      berita = hasil.mails ? Ti.terkirim(hasil.mails) : Ti.tidakTerkirim;
      kabar.textContent = berita;
      await muat();
    },
    batalkan: async () => {
      const akibat = await batalkan(badan, data);
      if (akibat) dibatalkan(akibat);
    },
  };

  const pilihSaring = nama => {
    saring = saring === nama ? '' : nama;
    ingat.tulis({ siklus: kunci, saring });
    gambar();
  };

  async function muat() {
    const tunggu = setTimeout(() => data || badan.replaceChildren(h('p', { class: 't-dim' }, T.memuat)), 400);
    try {
      data = await panggil(T.gagal, 'GET', `/api/pmprb/${encodeURIComponent(kunci)}/papan`);
      dipilih = new Set(perluDiingatkan(data));
      if (hidup) gambar();
    } catch (galat) {
      if (hidup) badan.replaceChildren(h('header', { class: 'hd' }, h('h1', {}, kunci), h('div', { class: 't-act' }, pilihSiklus(siklus, kunci, lain => ganti(lain)))), h('p', { class: 't-banner t-banner--bad', role: 'alert' }, icon('bad'), h('span', {}, galat.message)));
    } finally {
      clearTimeout(tunggu);
      if (hidup) siap();
    }
  }

  /** A control that is drawn anew keeps the focus. */
  function gambar() {
    const tadi = badan.contains(document.activeElement) ? document.activeElement.dataset.fokus : null;
    badan.replaceChildren(
      ...[
        kepala(),
        terlambatLain(siklus, kunci, lain => ganti(lain)),
        sudahSelesai(siklus, kunci),
        berita && h('p', { class: 't-banner t-banner--ok' }, icon('ok'), h('span', {}, berita)),
        kota(data),
        data.kantor.length > 0 && papan(data, saring, pilihSaring),
        daftar(data, saring, dipilih, tindakan),
        pernahDibatalkan(),
      ].filter(Boolean),
    );
    if (tadi) badan.querySelector(`[data-fokus="${CSS.escape(tadi)}"]`)?.focus();
  }

  function kepala() {
    return h(
      'header',
      { class: 'hd' },
      h('h1', {}, data.judul),
      h('p', { class: 't-dim' }, `${T.keadaan(data.pada)} · `, h('button', { type: 'button', class: 'k-link', 'data-fokus': 'segarkan', onclick: muat }, T.segarkan)),
      h(
        'div',
        { class: 't-act' },
        pilihSiklus(siklus, kunci, lain => ganti(lain)),
        h('a', { class: 't-btn', href: `/api/pmprb/${encodeURIComponent(kunci)}/papan.csv`, download: '' }, icon('file'), T.unduh),
        yangSelesai(),
        data.bolehBatalkan && h('button', { type: 'button', class: 't-btn', 'data-fokus': 'batalkan', onclick: tindakan.batalkan }, T.batalkan),
      ),
    );
  }

  function pernahDibatalkan() {
    if (!data.dibatalkan.length) return null;
    const jalan = satu => h('li', {}, h('a', { href: `/kemajuan/${satu.kunci}/kota` }, T.dibatalkanBuka(satu.pada)));
    return h('div', { class: 't-banner' }, icon('ban'), h('div', {}, h('h2', {}, T.dibatalkan(data.judul)), h('ul', {}, data.dibatalkan.map(jalan))));
  }

  /** The year is no more: the page says what became of it, and where to go on. */
  function dibatalkan(akibat) {
    const usai = h('div', { class: 't-banner t-banner--ok', tabindex: '-1' }, icon('ok'), h('div', {}, h('h2', {}, T.selesaiBatal(data.judul)), h('p', {}, T.selesaiBatalAkibat(akibat))));
    badan.replaceChildren(
      h('header', { class: 'hd' }, h('h1', {}, data.judul)),
      usai,
      h('div', { class: 't-act' }, h('a', { class: 't-btn', href: `/kemajuan/${akibat.arsip}/kota` }, T.bukaArsip), h('button', { type: 'button', class: 't-btn', onclick: () => ganti('') }, T.siklusLain)),
    );
    kabar.textContent = `${T.selesaiBatal(data.judul)}. ${T.selesaiBatalAkibat(akibat)}`;
    usai.focus();
  }

  muat();
  return () => {
    hidup = false;
    badan.remove();
    kabar.remove();
  };
}
