// What will be sent, to be read once more.
import { h, fill } from '../dom.js';

const PANJANG = 120;

export function tinjau(formulir, tempat) {
  const { uraian, kategori, kelurahan, alamat, lampiran } = formulir.elements;
  const jenis = formulir.querySelector('[name=jenis]:checked');
  const pendek = uraian.value.length > PANJANG ? `${uraian.value.slice(0, PANJANG)}…` : uraian.value;
  const perihal = kategori.value ? `${kategori.selectedOptions[0].text}: ` : '';
  const daerah = kelurahan.value ? kelurahan.selectedOptions[0].text : '';
  fill(tempat, h('div', { class: 'rv' }, h('h2', null, 'Periksa sebelum mengirim'), h('dl', null,
    baris(jenis ? jenis.parentElement.querySelector('b').textContent : 'Laporan', perihal + pendek, 1),
    lampiran.files.length ? baris('Berkas', `${lampiran.files.length} berkas`, 1) : null,
    baris('Tempat', [daerah, alamat.value].filter(Boolean).join(': '), 2))));
}

function baris(nama, isi, langkah) {
  return h('div', null, h('dt', null, nama), h('dd', null, isi, ' ', h('a', { href: `#langkah-${langkah}`, 'aria-label': `Ubah ${nama.toLowerCase()}` }, 'Ubah')));
}
