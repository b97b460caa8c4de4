// The form of a report, one step at a time. Without this script the three parts stand under each other.
import { ingatBerkas, kembalikan, simpan } from './draf.js';
import { perihal } from './perihal.js';
import { tempat } from './tempat.js';
import { langkah } from './langkah.js';
import { sekaliSaja } from './kirim.js';
import { h } from '../dom.js';

const formulir = document.getElementById('formulir');
const kembali = document.getElementById('lapor').dataset.kembali === 'ya';
const ada = !kembali && kembalikan(formulir);
ingatBerkas(formulir);

perihal(formulir);
tempat(formulir);
siapa();
langkah(formulir, kembali);
sekaliSaja(formulir);
['input', 'change'].forEach((nama) => formulir.addEventListener(nama, () => simpan(formulir)));
if (ada) {
  document.getElementById('awal').prepend(h('div', { class: 't-banner', role: 'status' },
    h('div', null, h('p', null, 'Tulisan Anda yang belum terkirim masih ada di peramban ini. ', h('a', { href: '#langkah-1' }, 'Lanjutkan')))));
}

/** Whoever stays unknown is asked for no name. */
function siapa() {
  const diri = document.getElementById('diri');
  const atur = () => { diri.hidden = formulir.elements.siapa.value === 'anonim'; };
  formulir.addEventListener('change', atur);
  atur();
}
