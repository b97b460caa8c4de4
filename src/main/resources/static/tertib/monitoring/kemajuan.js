/** The board of a semester on the progress page; filter and choice live in the address. */
import * as api from './api.js';
import { berikutnya, dengarkan } from './berikutnya.js';
import { angka, daftar, tangan } from './daftar.js';
import { h, icon } from '../dom.js';
import { ingatkan, ringkasan } from './ingatkan.js';
import { legenda, papan } from './papan.js';
import { pilihSiklus, sudahSelesai, terlambatLain, yangSelesai } from '../kemajuan/pilih.js';
import { rinci } from './rinci.js';
import { pilihJenis, sejenis, terpilih } from './saring.js';
import { tabel } from './tabel.js';
import { tanya } from './tanya.js';
import { T, Ti } from './text.js';

/**
 * @param node where the page goes
 * @param options {ingat: {baca(), tulis(pilihan)} keeps the choice, instans: office → address of its instance or null,
 *   siklus: all cycles, dipilih: key of the one that is drawn, ganti(key) draws another, siap() says that it is drawn}
 * @returns function that ends it
 */
export function mount(node, { ingat, instans = null, siklus, dipilih, ganti, siap = () => {} }) {
  const badan = h('div', { class: 'tertib rg', lang: 'id' });
  const kabar = h('p', { class: 't-sr', role: 'status' });
  node.append(badan, kabar);
  let pilihan = { siklus: '', jenis: '', saring: '', tampil: '', kantor: '', ...ingat.baca() };
  let data = null;
  let hidup = true;
  let berita = null;

  const ubah = (bagian, fokus) => {
    berita = null;
    pilihan = { ...pilihan, ...bagian };
    ingat.tulis(pilihan);
    gambar(fokus);
  };

  const tindakan = {
    instans,
    saring: saring => ubah({ saring }),
    keMinggu: () => badan.querySelector('.k-minggu')?.focus(),
    pilih: kantor => ubah({ kantor }, true),
    tarik: kantor =>
      lakukan({ judul: T.tarik, teks: T.tarikTanya(kantor.nama), ya: T.tarik }, () => api.tarik(kantor.kunci), T.selesaiTarik),
    tutup: kantor =>
      lakukan(
        { judul: T.tanpaHasil, teks: T.tanpaHasilTanya(kantor.nama), ya: T.tanpaHasilYa(kantor.singkatan), alasan: true },
        isi => api.tutup(kantor.kunci, isi.alasan),
        T.selesaiTutup,
      ),
    ganti: kantor =>
      lakukan(
        { judul: T.ganti, teks: T.gantiTanya(kantor.nama), ya: T.gantiYa, alasan: true, pilihan: api.calon(kantor.kunci).then(semua => semua.map(satu => ({ ...satu, teks: T.calon(satu) }))) },
        isi => api.ganti(kantor.kunci, isi.pilihan, isi.alasan),
        T.selesaiGanti,
      ),
    ingatkan: async kode => {
      const hasil = await ingatkan(badan, data, kode);
      if (!hasil) return;
      const dilewati = ringkasan({ ...hasil, surel: 0, sasaran: hasil.sasaran.filter(satu => satu.nasib !== 'DIKIRIM') }).replace(Ti.tidakAda, '').trim();
      berita = { judul: hasil.surel ? Ti.terkirim(hasil.surel) : Ti.tidakAda, teks: dilewati };
      kabar.textContent = `${berita.judul} ${berita.teks}`;
      await muat();
    },
    batalkan: async () => {
      const { kunci, semester } = data;
      let akibat;
      try {
        akibat = await api.akibatBatal(kunci);
      } catch (galat) {
        berita = { kelas: 'bad', judul: T.batalkanTidak, teks: galat.message };
        gambar();
        return;
      }
      const isi = { judul: T.batalkan, teks: T.batalkanTanya(semester, akibat), ya: T.batalkanYa(semester), alasan: true };
      if (await tanya(badan, isi, ({ alasan }) => api.batalkan(kunci, alasan))) dibatalkan(semester, akibat);
    },
  };

  /** The cycle is no more: the page says what became of it, and where to go on. */
  function dibatalkan(semester, akibat) {
    data = null;
    const usai = pesan('ok', T.selesaiBatal(semester), T.selesaiBatalAkibat(akibat));
    usai.tabIndex = -1;
    badan.replaceChildren(
      h('header', { class: 'hd' }, h('h1', {}, T.judul)),
      usai,
      h(
        'div',
        { class: 't-act' },
        h('button', { type: 'button', class: 't-btn', onclick: () => ganti('') }, T.siklusLain),
        h('a', { class: 't-btn', href: api.mulai }, T.mulaiLagi),
      ),
    );
    kabar.textContent = `${T.selesaiBatal(semester)}. ${T.selesaiBatalAkibat(akibat)}`;
    usai.focus();
  }

  async function lakukan(isi, kerja, teks) {
    if (await tanya(badan, isi, kerja)) {
      kabar.textContent = teks;
      await muat();
    }
  }

  async function muat() {
    const tunggu = setTimeout(() => data || badan.replaceChildren(kepala(), h('p', { class: 't-dim' }, T.memuat)), 400);
    try {
      data = await api.baca(dipilih);
      if (hidup) gambar();
    } catch (galat) {
      if (hidup) badan.replaceChildren(kepala(), pesan('bad', T.gagal, galat.message));
    } finally {
      clearTimeout(tunggu);
      if (hidup) siap();
    }
  }

  /** A control that is drawn anew keeps the focus. */
  function gambar(fokus = false) {
    const tadi = badan.contains(document.activeElement) ? document.activeElement.dataset.fokus : null;
    if (!data.kantor.length) {
      const teks = data.keadaan === 'direncanakan' ? T.direncanakan : T.bukanBagian;
      return badan.replaceChildren(...[kepala(), lain(), kabarTerakhir(), pesan('', T.papan(data.semester, 0), teks)].filter(Boolean));
    }
    const kantor = data.kantor.find(satu => satu.kode === pilihan.kantor) || (data.kantor.length === 1 ? data.kantor[0] : null);
    const panel = kantor ? rinci(kantor, tindakan, data.bolehIngatkan) : null;
    const sebagian = { ...data, kantor: data.kantor.filter(satu => sejenis(satu, pilihan.jenis)) };
    const bagian = sebagaiDaftar()
      ? [data.daftarSaya && berikutnya(data), h('div', { class: 'k-saring' }, legenda(sebagian.kantor, pilihan, tindakan), cetakSemua()), panel, tabel(terpilih(data.kantor, pilihan), tindakan)]
      : [angka(sebagian, pilihan, tindakan), papan(data, { ...pilihan, kantor: kantor ? kantor.kode : '' }, tindakan), panel, daftar(sebagian, tindakan), tangan(sebagian)];
    badan.replaceChildren(...[kepala(), lain(), kabarTerakhir(), sudahSelesai(siklus, dipilih), ...bagian].flat().filter(Boolean));
    if (fokus && panel) panel.focus();
    else if (tadi) badan.querySelector(`[data-fokus="${tadi}"]`)?.focus();
    return undefined;
  }

  const gantiKe = kunci => ganti(kunci, { jenis: pilihan.jenis, tampil: pilihan.tampil });
  const lain = () => terlambatLain(siklus, dipilih, gantiKe);

  /** For the assessor's bag: what the list shows and is not over. */
  function cetakSemua() {
    const kode = terpilih(data.kantor, pilihan).filter(kantor => kantor.langkah.length).map(kantor => kantor.kode);
    if (!data.daftarSaya || !kode.length) return null;
    return h('a', { class: 't-btn t-btn--sm', href: api.cetak(data.kunci, kode), target: '_blank', rel: 'noopener' }, icon('file'), T.cetakSemua(kode.length));
  }

  /** What the filter shows; without a filter all that are late. */
  const sasaranAwal = () =>
    (pilihan.saring || pilihan.jenis ? terpilih(data.kantor, pilihan) : data.kantor.filter(kantor => kantor.lewat)).map(kantor => kantor.kode);

  /** An assessor sees a list of his work unless he asks for the board; others the other way round. */
  const sebagaiDaftar = () => (pilihan.tampil ? pilihan.tampil === 'daftar' : data.daftarSaya);

  const kabarTerakhir = () => berita && pesan(berita.kelas || 'ok', berita.judul, berita.teks);

  function kepala() {
    return h(
      'header',
      { class: 'hd' },
      h('h1', {}, T.judul),
      data &&
        h('p', { class: 't-dim' }, `${T.keadaan(data.pada)} · `, h('button', { type: 'button', class: 'k-link', onclick: muat }, T.segarkan)),
      h(
        'div',
        { class: 't-act' },
        data && pilihJenis(data.kantor, pilihan.jenis, jenis => ubah({ jenis, kantor: '' })),
        pilihSiklus(siklus, dipilih, gantiKe),
        data && data.kantor.length > 1 && pilihTampil(),
        data && data.kantor.length > 0 && h('a', { class: 't-btn', href: api.unduh(data.kunci), download: '' }, icon('file'), T.unduh),
        yangSelesai(),
        data && data.bolehIngatkan && h('button', { type: 'button', class: 't-btn', onclick: () => tindakan.ingatkan(sasaranAwal()) }, icon('mail'), Ti.tombol),
        data && data.bolehBatalkan && h('button', { type: 'button', class: 't-btn', onclick: tindakan.batalkan }, T.batalkan),
      ),
    );
  }

  function pilihTampil() {
    const satu = (nilai, teks) =>
      h('label', {}, h('input', { type: 'radio', name: 'k-tampil', value: nilai, checked: (nilai === 'daftar') === sebagaiDaftar(), onchange: () => gantiTampil(nilai) }), h('span', {}, teks));
    return h('div', { class: 't-seg', role: 'radiogroup', 'aria-label': T.tampilan }, satu('papan', T.tampilPapan), satu('daftar', T.tampilDaftar));
  }

  /** The page is drawn anew; who moves with the arrows stays on the choice. */
  function gantiTampil(tampil) {
    ubah({ tampil });
    badan.querySelector('input[name=k-tampil]:checked').focus();
  }

  const pesan = (kelas, judul, teks) =>
    h(
      'div',
      { class: `t-banner ${kelas ? `t-banner--${kelas}` : ''}`, role: kelas === 'bad' ? 'alert' : null },
      icon(kelas || 'info'),
      h('div', {}, h('h2', {}, judul), h('p', {}, teks)),
    );

  const berhenti = dengarkan(() => data);
  muat();
  return () => {
    berhenti();
    hidup = false;
    badan.remove();
    kabar.remove();
  };
}
