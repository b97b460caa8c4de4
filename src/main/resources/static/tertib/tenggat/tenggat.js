/** The page of deadlines: mounted in Cockpit and on /tenggat alike; filter and choice live in the address. */
import { h, icon } from '../dom.js';
import * as api from './api.js';
import { daftar } from './daftar.js';
import { kalender } from './kalender.js';
import { perpanjang } from './perpanjang.js';
import { rinci } from './rinci.js';
import { T, tanggal } from './text.js';

const KOSONG = { tampil: '', judul: '', keadaan: '', perangkatDaerah: '', jenis: '', siklus: '', tanggal: '', dari: '', sampai: '', urai: '', halaman: '', bulan: '', pilih: '', perpanjang: '' };

/**
 * @param node where the page goes
 * @param options {ingat: {baca(), tulis(pilihan)}} keeps the choice in the address
 * @returns function that ends it
 */
export function mount(node, { ingat }) {
  const kepala = h('header', { class: 'hd' });
  const isi = h('div', { class: 'tw' });
  const kabar = h('div', { role: 'status' });
  const badan = h('div', { class: 'tertib tg', lang: 'id' }, kepala, kabar, isi);
  node.append(badan);
  let pilihan = { ...KOSONG, ...ingat.baca() };
  let data = null;
  let bulan = null;
  let satu = null;
  let hidup = true;
  let permintaan = 0;

  const berkalender = () => pilihan.tampil === 'kalender';

  const simpan = bagian => {
    pilihan = { ...pilihan, ...bagian };
    ingat.tulis(pilihan);
  };

  /** A filter begins on its first page; what is open stays open. */
  const saring = bagian => {
    simpan({ halaman: '', ...bagian });
    return muatDaftar();
  };

  const tindakan = {
    buka: id => {
      simpan({ pilih: String(id), perpanjang: '' });
      kabar.replaceChildren();
      return muatSatu(true);
    },
    tutup: () => {
      const dari = pilihan.pilih;
      simpan({ pilih: '', perpanjang: '' });
      satu = null;
      gambar();
      badan.querySelector(`[data-tenggat="${dari}"]`)?.focus();
    },
    urai: baris => saring({ tampil: '', keadaan: baris.shown, jenis: baris.kind, siklus: baris.cycle, tanggal: baris.due, urai: 'true', judul: baris.title }),
    hari: hari => saring({ tampil: '', tanggal: hari, urai: '', siklus: '' }),
    halaman: halaman => saring({ halaman: halaman > 1 ? String(halaman) : '' }),
    bulan: kunci => saring({ bulan: kunci }),
    terlambat: () => saring({ keadaan: 'terlambat' }),
    semua: () => saring({ ...KOSONG, pilih: pilihan.pilih, tampil: pilihan.tampil }),
    ingatkan: async () => {
      try {
        const { told } = await api.ingatkan(satu.id);
        beri('ok', T.diingatkan(told.join(', ')));
      } catch (galat) {
        beri('bad', galat.message);
      }
      await muatSatu();
      badan.querySelector('.rn h2').focus();
    },
    perpanjang: async () => {
      simpan({ perpanjang: '1' });
      const hasil = await perpanjang(badan, satu);
      simpan({ perpanjang: '' });
      if (!hasil) return;
      beri('ok', hasil);
      await Promise.all([muatDaftar(), muatSatu()]);
    },
  };

  const beri = (jenis, teks) => kabar.replaceChildren(h('div', { class: `t-banner t-banner--${jenis}` }, icon(jenis), h('div', {}, teks)));

  /** Of two questions at once the later one counts, whichever is answered first. */
  async function muatDaftar() {
    const urutan = ++permintaan;
    const tunggu = setTimeout(() => data || isi.replaceChildren(h('p', { class: 't-dim' }, T.memuat)), 400);
    try {
      const jawaban = await Promise.all([api.daftar(pilihan), berkalender() ? api.kalender(pilihan) : null]);
      if (!hidup || urutan !== permintaan) return;
      [data, bulan] = jawaban;
      gambar();
    } catch (galat) {
      if (hidup && urutan === permintaan) isi.replaceChildren(pesan('bad', T.gagalJudul, galat.message));
    } finally {
      clearTimeout(tunggu);
    }
  }

  async function muatSatu(fokus = false) {
    const id = pilihan.pilih;
    if (!id) return;
    try {
      const hasil = await api.rinci(id);
      if (!hidup || id !== pilihan.pilih) return;
      satu = hasil;
      gambar();
      if (fokus) badan.querySelector('.rn h2').focus();
    } catch (galat) {
      beri('bad', galat.message);
      simpan({ pilih: '' });
    }
  }

  /** A control that was drawn anew keeps the focus. */
  function gambar() {
    const fokus = document.activeElement && badan.contains(document.activeElement) ? document.activeElement.dataset.fokus : null;
    badan.classList.toggle('tg--satu', Boolean(satu));
    kepala.replaceChildren(...alat());
    const kiri = !data
      ? null
      : berkalender() && bulan
        ? kalender(bulan, pilihan, tindakan)
        : data.rows.length
          ? daftar(data, pilihan, tindakan)
          : kosong();
    isi.replaceChildren(...[kiri, satu && rinci(satu, tindakan)].filter(Boolean));
    isi.classList.toggle('tw--satu', Boolean(satu));
    if (fokus) badan.querySelector(`[data-fokus="${fokus}"]`)?.focus();
  }

  function alat() {
    const pilih = (nama, label, semua, semuaTeks) =>
      semua.length < 2 && !pilihan[nama]
        ? null
        : h(
            'label',
            {},
            h('span', { class: 't-sr' }, label),
            h(
              'select',
              { class: 't-sel', 'data-fokus': nama, onchange: event => saring({ [nama]: event.target.value }) },
              semuaTeks && h('option', { value: '' }, semuaTeks),
              ...semua.map(satuan => h('option', { value: satuan.code, selected: (pilihan[nama] || (semuaTeks ? '' : 'terbuka')) === satuan.code }, satuan.text)),
            ),
          );
    const cara = (nilai, teks) =>
      h(
        'label',
        {},
        h('input', { type: 'radio', name: 'tg-tampil', value: nilai, 'data-fokus': `tampil-${nilai}`, checked: berkalender() === (nilai === 'kalender'), onchange: () => saring({ tampil: nilai, tanggal: '', urai: '', siklus: '', judul: '' }) }),
        h('span', {}, teks),
      );
    return [
      h('h1', {}, T.judul),
      h('div', { class: 't-seg', role: 'radiogroup', 'aria-label': T.caraLihat }, cara('', T.daftar), cara('kalender', T.kalender)),
      data &&
        h(
          'form',
          { class: 'fl', onsubmit: event => event.preventDefault() },
          pilih('keadaan', T.keadaan, data.shown, null),
          pilih('perangkatDaerah', T.kantor, data.offices, T.semuaKantor),
          pilih('jenis', T.jenis, data.kinds, T.semuaJenis),
        ),
      data && h('a', { class: 't-btn', href: api.unduh(pilihan), download: '' }, T.unduh),
    ].filter(Boolean);
  }

  function kosong() {
    const bersaring = ['keadaan', 'perangkatDaerah', 'jenis', 'siklus', 'tanggal', 'dari'].some(nama => pilihan[nama]);
    return h(
      'section',
      { class: 't-panel ls', 'aria-label': T.daftarTenggat },
      h(
        'div',
        { class: 'in' },
        h('h2', {}, T.kosongJudul),
        h('p', { class: 't-dim' }, pilihan.tanggal ? T.hanyaTanggal(tanggal(pilihan.tanggal)) : bersaring ? T.kosongSaring : T.kosongAwal),
        bersaring && h('div', { class: 't-act' }, h('button', { type: 'button', class: 't-btn', onclick: tindakan.semua }, T.hapusSaring)),
      ),
    );
  }

  const pesan = (jenis, judul, teks) => h('div', { class: `t-banner t-banner--${jenis}`, role: 'alert' }, icon(jenis), h('div', {}, h('h2', {}, judul), h('p', {}, teks)));

  const bukaDialog = Boolean(pilihan.perpanjang);
  Promise.all([muatDaftar(), muatSatu()]).then(() => {
    if (hidup && bukaDialog && satu && satu.extendable) tindakan.perpanjang();
  });
  return () => {
    hidup = false;
    badan.remove();
  };
}
