/** The offices as a list: one's own turn first, then by state; what comes next, when it is due, and who owes it. */
import { h, icon } from '../dom.js';
import { KEADAAN, T, tanggal, tanggalPendek } from './text.js';

/** In the order of the procedure; what is over comes last. */
const URUTAN = ['BELUM_DIBUKA', 'MENGISI', 'LAPANGAN', 'ANALISIS', 'TANGGAPAN', 'REVIU', 'LAPORAN', 'TINDAK_LANJUT', 'SELESAI', 'TANPA_HASIL'];

export function tabel(kantor, tindakan) {
  if (!kantor.length) return h('p', { class: 't-dim' }, T.tidakAdaYangCocok);
  const lain = kantor.filter(satu => !giliran(satu));
  return [[GILIRAN, kantor.filter(giliran)], ...URUTAN.map(nama => [KEADAAN[nama], lain.filter(satu => satu.keadaan === nama)])]
    .filter(([, isi]) => isi.length)
    .map(([keadaan, isi]) => kelompok(keadaan, isi, tindakan));
}

const GILIRAN = { ikon: 'next', kelas: 'run', teks: T.giliran };
const giliran = kantor => kantor.langkah.some(satu => satu.milikAnda);

function kelompok(keadaan, isi, tindakan) {
  const kelas = ['ok', 'run', 'bad'].includes(keadaan.kelas) ? `t-state--${keadaan.kelas}` : '';
  return h(
    'section',
    { class: 't-panel k-kelompok', 'aria-label': `${keadaan.teks}, ${isi.length}` },
    h('header', {}, h('h2', {}, h('span', { class: `t-state ${kelas}` }, icon(keadaan.ikon), keadaan.teks)), h('span', { class: 't-meta' }, String(isi.length))),
    h('ul', { class: 'k-baris' }, ...[...isi].sort(mendesak).map(satu => baris(satu, tindakan))),
  );
}

/** Nearest day first; what has none stays in the offices' order. */
const mendesak = (a, b) => hari(a).localeCompare(hari(b));
const hari = kantor => kantor.langkah.map(satu => satu.tenggat).filter(Boolean).sort()[0] || '9999';

function baris(kantor, tindakan) {
  return h(
    'li',
    {},
    h(
      'div',
      { class: 'k-nama' },
      h('button', { type: 'button', class: 'k-link', onclick: () => tindakan.pilih(kantor.kode) }, kantor.nama),
      h('span', { class: 't-meta' }, keterangan(kantor)),
    ),
    kantor.langkah.length
      ? h('ul', { class: 'k-langkah' }, ...kantor.langkah.map(satu => langkah(satu, kantor)))
      : h('span', { class: 't-meta' }, kantor.alasan || T.tanpaLangkah),
  );
}

const keterangan = kantor => [giliran(kantor) ? KEADAAN[kantor.keadaan].teks : null, T.terisi(kantor), kantor.dikembalikan ? T.dikembalikan : null].filter(Boolean).join(' · ');

/** What the reader has to do is a link; what others owe says who. */
function langkah(satu, kantor) {
  const tugas = `/camunda/app/tasklist/default/#/?task=${satu.tugas}`;
  return h(
    'li',
    {},
    satu.milikAnda
      ? h('a', { class: 'k-giliran', href: tugas }, icon('next'), satu.nama, h('span', { class: 't-sr' }, `, ${kantor.nama}`))
      : h('span', {}, satu.nama),
    h('span', { class: 't-meta' }, satu.milikAnda ? T.giliranAnda : T.menunggu(satu.pemegang), diingatkan(satu)),
    satu.tenggat
      ? h(
          'span',
          { class: `t-state w ${satu.lewat ? 't-state--bad' : ''}`, title: tanggal(satu.tenggat) },
          icon(satu.lewat ? 'bad' : 'clock'),
          `${tanggalPendek(satu.tenggat)}, ${satu.sisa}`,
        )
      : null,
  );
}

export const diingatkan = satu => (satu.diingatkan ? ` · ${T.diingatkan(tanggalPendek(satu.diingatkan))}` : '');
