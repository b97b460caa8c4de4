/** Which offices are shown: by kind and by state; both live in the address. */
import { h } from '../dom.js';
import { JENIS, T } from './text.js';

export const sejenis = (kantor, jenis) => !jenis || kantor.jenis === jenis;

/** The report of these is out; what was closed without a result has none. */
const DILAPORKAN = ['SELESAI', 'TINDAK_LANJUT'];

const KELOMPOK = {
  TERLAMBAT: kantor => kantor.lewat,
  DIKEMBALIKAN: kantor => kantor.dikembalikan,
  DILAPORKAN: kantor => DILAPORKAN.includes(kantor.keadaan),
};

/** A returned office counts as returned, not at its step as well: the states add up to all offices. */
export const cocok = (kantor, saring) => !saring || (KELOMPOK[saring] ? KELOMPOK[saring](kantor) : kantor.keadaan === saring && !kantor.dikembalikan);

export const terpilih = (semua, { jenis, saring }) => semua.filter(kantor => sejenis(kantor, jenis) && cocok(kantor, saring));

/** The kinds that this person sees, with their number, in the register's order. */
export function pilihJenis(semua, jenis, ubah) {
  const ada = [...new Set(semua.map(kantor => kantor.jenis))];
  if (ada.length < 2) return null;
  const pilihan = (nilai, teks, banyak) => h('option', { value: nilai, selected: jenis === nilai }, `${teks} (${banyak})`);
  return h(
    'label',
    {},
    h('span', { class: 't-sr' }, T.jenis),
    h(
      'select',
      { class: 't-sel k-jenis', onchange: event => ubah(event.target.value) },
      pilihan('', T.semuaJenis, semua.length),
      ...ada.map(satu => pilihan(satu, JENIS[satu] || satu, semua.filter(kantor => kantor.jenis === satu).length)),
    ),
  );
}
