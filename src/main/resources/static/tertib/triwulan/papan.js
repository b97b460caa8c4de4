/** The board of a quarter on the progress page; the filter lives in the address. */
import { h, icon, styles } from '../dom.js';
import { panggil } from '../panggil.js';
import { pilihSiklus, sudahSelesai, terlambatLain } from '../kemajuan/pilih.js';
import { belum, belumDiteruskan, ingatkan, perluDiingatkan } from './belum.js';
import { kembali } from './kembali.js';
import { dapatDiterima, menunggu, terima } from './menunggu.js';
import { T } from './text.js';
import { papan } from './ubin.js';

/** @param options as {@link mount} of kemajuan.js hands them on */
export function mount(node, { ingat, siklus, dipilih: kunci, ganti, siap = () => {} }) {
  styles('/tertib/triwulan/papan.css');
  const badan = h('div', { class: 'tertib rg', lang: 'id' });
  const kabar = h('p', { class: 't-sr', role: 'status' });
  node.append(badan, kabar);
  let hidup = true;
  let data = null;
  let saring = ingat.baca().saring || '';
  let berita = null;
  let dipilih = { terima: new Set(), ingatkan: new Set() };

  const tindakan = {
    pilih: (apa, kode, ya) => {
      if (ya) dipilih[apa].add(kode);
      else dipilih[apa].delete(kode);
      gambar();
    },
    terima: async () => {
      if (await terima(badan, data, dipilih.terima)) await muat();
    },
    ingatkan: async () => {
      const hasil = await ingatkan(badan, data, dipilih.ingatkan);
      if (!hasil) return;
      berita = hasil.surel ? T.terkirim(hasil.surel) : T.tidakTerkirim;
      kabar.textContent = berita;
      await muat();
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
      data = await panggil(T.gagal, 'GET', `/api/triwulan/${encodeURIComponent(kunci)}/papan`);
      dipilih = {
        terima: new Set(dapatDiterima(data).map(satu => satu.kode)),
        ingatkan: new Set(perluDiingatkan(data).map(satu => satu.kode)),
      };
      if (hidup) gambar();
    } catch (galat) {
      if (hidup) badan.replaceChildren(h('header', { class: 'hd' }, h('h1', {}, T.judul(kunci)), h('div', { class: 't-act' }, pilihSiklus(siklus, kunci, lain => ganti(lain)))), h('p', { class: 't-banner t-banner--bad', role: 'alert' }, icon('bad'), h('span', {}, galat.message)));
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
        papan(data, saring, pilihSaring),
        h(
          'div',
          { class: 'tw-g2' },
          h('div', {}, menunggu(data, dipilih.terima, tindakan), kembali(data)),
          h('div', {}, belum(data, dipilih.ingatkan, tindakan)),
        ),
      ].filter(Boolean),
    );
    if (tadi) badan.querySelector(`[data-fokus="${tadi}"]`)?.focus();
  }

  function kepala() {
    const lain = belumDiteruskan(data).filter(satu => satu.langkah.tenggat && satu.langkah.tenggat !== data.tenggat).length;
    return h(
      'header',
      { class: 'hd' },
      h(
        'div',
        { class: 'tw-judul' },
        h('h1', {}, T.judul(data.triwulan)),
        h('p', { class: 't-dim' }, `${T.cakupan(data, lain)} · ${T.keadaan(data.pada)} · `, h('button', { type: 'button', class: 'k-link', 'data-fokus': 'segarkan', onclick: muat }, T.segarkan)),
      ),
      h(
        'div',
        { class: 't-act' },
        pilihSiklus(siklus, kunci, lainnya => ganti(lainnya)),
        h('a', { class: 't-btn', href: `/api/triwulan/${encodeURIComponent(kunci)}/papan.xlsx`, download: '' }, icon('file'), T.unduh),
      ),
    );
  }

  muat();
  return () => {
    hidup = false;
    badan.remove();
    kabar.remove();
  };
}
