/** The list: one line for equal deadlines of many offices. */
import { h, icon } from '../dom.js';
import { T, tanggal } from './text.js';

export const keadaan = kata => h('span', { class: `t-state${kata.tone === 'biasa' ? '' : ` t-state--${kata.tone}`}` }, icon(kata.shape), kata.text);

/** The link that opens a deadline, or its group line by line. */
export function tautan(baris, tindakan, kelas = null) {
  const banyak = baris.count > 1;
  return h(
    'a',
    {
      href: banyak ? '/tenggat' : `/tenggat/${baris.id}`,
      class: kelas,
      'data-tenggat': banyak ? null : baris.id,
      onclick: event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (banyak) tindakan.urai(baris);
        else tindakan.buka(baris.id);
      },
    },
    baris.title,
  );
}

export function daftar(data, pilihan, tindakan) {
  return h(
    'section',
    { class: 't-panel ls', 'aria-label': T.daftarTenggat },
    hanya(pilihan, data.cycle, tindakan),
    h(
      'table',
      { class: 't-table' },
      h('thead', {}, h('tr', {}, ...[T.keadaan, T.tenggat, T.kewajiban, T.kantor].map(teks => h('th', { scope: 'col' }, teks)))),
      h(
        'tbody',
        {},
        ...data.rows.map(baris =>
          h(
            'tr',
            { 'aria-selected': baris.count === 1 && String(baris.id) === pilihan.pilih ? 'true' : null },
            h('td', {}, keadaan(baris.state)),
            h('td', { class: 't-nowrap' }, baris.dueText),
            h('td', {}, tautan(baris, tindakan), h('span', { class: 't-meta sub' }, baris.about)),
            h('td', {}, baris.where),
          ),
        ),
      ),
    ),
    data.pages > 1 ? halaman(data, tindakan) : null,
    h(
      'p',
      { class: 't-meta pd' },
      `${T.jumlah(data.groups, data.deadlines)} `,
      pilihan.keadaan === 'terlambat' ? `${data.late}. ` : [h('button', { type: 'button', class: 'k-link', onclick: tindakan.terlambat }, data.late), '. '],
      T.hariKerja,
    ),
  );
}

function hanya({ tanggal: hari, dari, sampai, siklus, judul }, namaSiklus, tindakan) {
  const rentang = dari && sampai && !hari;
  if (!hari && !siklus && !rentang) return null;
  const teks = rentang ? T.hanyaRentang(tanggal(dari), tanggal(sampai), namaSiklus || siklus) : siklus ? (hari ? T.hanya(judul || siklus, tanggal(hari)) : T.hanyaSiklus(namaSiklus || siklus)) : T.hanyaTanggal(tanggal(hari));
  return h('p', { class: 'pd hanya' }, teks, ' ', h('button', { type: 'button', class: 't-btn t-btn--sm', onclick: tindakan.semua }, T.hapusSaring));
}

function halaman({ page, pages }, tindakan) {
  const tombol = (teks, ke, ada) => ada && h('button', { type: 'button', class: 't-btn t-btn--sm', onclick: () => tindakan.halaman(ke) }, teks);
  return h('nav', { class: 'pd t-act hal', 'aria-label': T.halaman(page, pages) }, tombol(T.lebihAwal, page - 1, page > 1), h('span', { class: 't-meta' }, T.halaman(page, pages)), tombol(T.lebihAkhir, page + 1, page < pages));
}
