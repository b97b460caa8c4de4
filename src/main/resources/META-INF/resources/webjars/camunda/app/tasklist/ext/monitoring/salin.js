/** Copies questions of one interview to others: choose, copy, and read how many went where. */
import { get, post } from '../worksheet/api.js';
import { fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';

export async function salin(tugas, tombol) {
  const alamat = `/api/monitoring/wawancara/${encodeURIComponent(tugas)}/salin`;
  const dialog = h('dialog', { class: 'tertib md', lang: 'id', 'aria-labelledby': 'md-judul' });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (tombol.isConnected) tombol.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  try {
    pilih(dialog, alamat, await get(alamat));
  } catch (galat) {
    tunjuk(dialog, T.judulSalin, h('p', { class: 't-err', role: 'alert' }, galat.message), h('div', { class: 't-act' }, tutup(dialog, T.tutup)));
  }
}

function tunjuk(dialog, judul, ...isi) {
  fill(dialog, h('h2', { id: 'md-judul', tabindex: '-1' }, judul), isi);
  dialog.querySelector('h2').focus();
}

const tutup = (dialog, teks) => h('button', { type: 'button', class: 't-btn', on: { click: () => dialog.close() } }, teks);

function pilih(dialog, alamat, { pertanyaan, tujuan }) {
  if (!pertanyaan.length || !tujuan.length) {
    return tunjuk(dialog, T.judulSalin, h('p', null, pertanyaan.length ? T.tanpaTujuan : T.tanpaPertanyaan), h('div', { class: 't-act' }, tutup(dialog, T.tutup)));
  }
  const salah = h('p', { class: 't-err', role: 'alert', hidden: true });
  const daftarPertanyaan = kotak(T.pertanyaan, pertanyaan.map(satu => [satu.id, satu.teks, '']), true);
  const daftarTujuan = kotak(T.tujuan, tujuan.map(satu => [satu.tugas, satu.perangkatDaerah, T.adaPertanyaan(satu.pertanyaan)]), false);
  const kirim = h('button', { type: 'submit', class: 't-btn t-btn--main' }, T.salinSekarang);
  let berjalan = false;

  async function submit(event) {
    event.preventDefault();
    if (berjalan) return;
    berjalan = true;
    try {
      const hasil = await post(alamat, { pertanyaan: daftarPertanyaan.dipilih(), tujuan: daftarTujuan.dipilih() });
      tunjuk(dialog, T.hasil, h('ul', { role: 'status' }, hasil.map(satu => h('li', null, T.hasilSatu(satu)))), h('div', { class: 't-act' }, tutup(dialog, T.tutup)));
    } catch (galat) {
      salah.textContent = galat.message;
      salah.hidden = false;
    } finally {
      berjalan = false;
    }
  }

  return tunjuk(
    dialog,
    T.judulSalin,
    h('form', { novalidate: true, on: { submit, change: () => { salah.hidden = true; } } },
      h('p', { class: 't-dim' }, T.ketSalin), daftarPertanyaan.node, daftarTujuan.node, salah,
      h('div', { class: 't-act' }, kirim, tutup(dialog, T.urung))),
  );
}

function kotak(judul, isi, awal) {
  const semua = isi.map(([nilai, teks, ket]) => [
    h('input', { type: 'checkbox', value: nilai, checked: awal }),
    teks,
    ket,
  ]);
  const node = h('fieldset', null,
    h('legend', null, judul, ' ', semua.length > 1 && h('button', { type: 'button', class: 't-btn t-btn--quiet t-btn--sm', on: { click: () => semua.forEach(([satu]) => { satu.checked = true; }) } }, T.semua)),
    semua.map(([satu, teks, ket]) => h('label', null, satu, ' ', h('span', null, teks), ket && h('span', { class: 't-meta' }, ` ${ket}`))));
  return { node, dipilih: () => semua.filter(([satu]) => satu.checked).map(([satu]) => satu.value) };
}
