// What will be sent, to be read once more.
import { h, fill } from '../dom.js';
import { berkasHilang } from './draf.js';

const PANJANG = 120;

export function tinjau(formulir, tempat) {
  const { uraian, kategori, kelurahan, alamat, waktu } = formulir.elements;
  const jenis = formulir.querySelector('[name=jenis]:checked');
  const pendek = uraian.value.length > PANJANG ? `${uraian.value.slice(0, PANJANG)}…` : uraian.value;
  const perihal = kategori.value ? `${kategori.selectedOptions[0].text}: ` : '';
  const daerah = kelurahan.value ? kelurahan.selectedOptions[0].text : '';
  fill(tempat, h('div', { class: 'rv' }, h('h2', null, 'Periksa sebelum mengirim'), h('dl', null,
    baris(jenis ? jenis.parentElement.querySelector('b').textContent : 'Laporan', perihal + pendek, 1),
    baris('Foto atau PDF', foto(formulir), 1),
    baris('Tempat', [daerah, alamat.value].filter(Boolean).join(': '), 2),
    waktu.value ? baris('Kapan', tanggal(waktu.value), 2) : null)));
}

/** A page that was loaded again has no files any more, and only the reporter can choose them. */
function foto(formulir) {
  const jumlah = formulir.elements.lampiran.files.length;
  const hilang = berkasHilang(formulir);
  if (jumlah) return `${jumlah} berkas`;
  return hilang ? h('b', null, `Pilih lagi fotonya: ${hilang} berkas terlepas ketika halaman dimuat ulang.`) : 'Tanpa foto';
}

const tanggal = (hari) => new Intl.DateTimeFormat('id-ID', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${hari}T00:00:00Z`));

function baris(nama, isi, langkah) {
  return h('div', null, h('dt', null, nama), h('dd', null, isi, ' ', h('a', { href: `#langkah-${langkah}`, 'aria-label': `Ubah ${nama.toLowerCase()}` }, 'Ubah')));
}
