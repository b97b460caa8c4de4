/** A cycle as the list of its cases: the open step of each, when it is due, and who owes it. */
import { h, icon } from '../dom.js';
import { panggil } from '../panggil.js';
import { pilihSiklus, sudahSelesai, terlambatLain, yangSelesai } from './pilih.js';
import { tanggal, tanggalPendek } from './tanggal.js';
import { T } from './text.js';

/** @param options as {@link mount} of kemajuan.js hands them on */
export function mount(node, { ingat, instans = null, siklus, dipilih, ganti, siap = () => {} }) {
  const badan = h('div', { class: 'tertib rg', lang: 'id' });
  node.append(badan);
  let hidup = true;
  let data = null;
  let saring = ingat.baca().saring || '';

  /** Which lines are shown stands in the address too. */
  const tindakan = {
    saring: pilihan => {
      saring = pilihan;
      ingat.tulis({ siklus: dipilih, saring });
      gambar();
      badan.querySelector('.k-hanya')?.focus();
    },
  };

  const gambar = () => badan.replaceChildren(...[kepala(data), terlambatLain(siklus, dipilih, ganti), sudahSelesai(siklus, dipilih), tabel(data, instans, saring, tindakan)].filter(Boolean));

  async function muat() {
    try {
      data = await panggil(T.gagal, 'GET', `/api/progress?cycle=${encodeURIComponent(dipilih)}`);
      if (hidup) gambar();
    } catch (galat) {
      if (hidup) badan.replaceChildren(kepala(null), h('p', { class: 't-banner t-banner--bad', role: 'alert' }, icon('bad'), h('span', {}, galat.message)));
    } finally {
      if (hidup) siap();
    }
  }

  const kepala = data =>
    h(
      'header',
      { class: 'hd' },
      h('h1', {}, T.judul),
      data && h('p', { class: 't-dim' }, `${T.keadaan(data.at)} · `, h('button', { type: 'button', class: 'k-link', onclick: muat }, T.segarkan)),
      h(
        'div',
        { class: 't-act' },
        pilihSiklus(siklus, dipilih, kunci => ganti(kunci)),
        h('a', { class: 't-btn', href: `/api/progress.csv?cycle=${encodeURIComponent(dipilih)}`, download: '' }, icon('file'), T.unduh),
        yangSelesai(),
      ),
    );

  muat();
  return () => {
    hidup = false;
    badan.remove();
  };
}

function tabel({ title, late, lines }, instans, saring, tindakan) {
  const terbuka = lines.filter(satu => satu.row.step);
  const perkara = new Set(lines.map(satu => satu.row.caseKey)).size;
  const hanya = saring === 'TERLAMBAT';
  const tampil = hanya ? lines.filter(satu => satu.overdue) : lines;
  const adaTerlambat = lines.some(satu => satu.overdue);
  const kolom = teks => h('th', { scope: 'col' }, teks);
  return h(
    'section',
    { class: 't-panel', 'aria-label': title },
    h('header', {}, h('h2', {}, title), h('span', { class: 't-meta' }, T.ringkas(perkara, terbuka.length))),
    h(
      'p',
      { class: 'in k-terlambat' },
      h('span', { class: `t-state ${adaTerlambat ? 't-state--bad' : 't-state--ok'}` }, icon(adaTerlambat ? 'bad' : 'ok'), adaTerlambat && !hanya ? h('button', { type: 'button', class: 'k-link k-hanya', onclick: () => tindakan.saring('TERLAMBAT') }, late) : late),
      hanya && h('button', { type: 'button', class: 't-btn t-btn--sm k-hanya', onclick: () => tindakan.saring('') }, T.semuanya),
    ),
    h(
      'div',
      { class: 't-scroll' },
      h(
        'table',
        { class: 't-table' },
        h('thead', {}, h('tr', {}, [T.perkara, T.langkah, T.tenggat, T.tangan].map(kolom))),
        h('tbody', {}, tampil.map(satu => baris(satu, instans))),
      ),
    ),
  );
}

function baris({ row, left, overdue }, instans) {
  const { step } = row;
  const alamat = instans && instans(row);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, alamat ? h('a', { href: alamat }, row.name) : row.name),
    h('td', {}, step ? langkah(step, row.name) : h('span', { class: `t-state ${row.instance ? '' : 't-state--ok'}` }, icon(row.instance ? 'run' : 'ok'), row.instance ? T.menunggu : row.ended || T.selesai)),
    h('td', {}, step && (step.due ? h('span', { class: `t-state ${overdue ? 't-state--bad' : ''}`, title: tanggal(step.due) }, icon(overdue ? 'bad' : 'clock'), `${tanggalPendek(step.due)}, ${step.paused ? T.dijeda : left}`) : T.tanpaTenggat)),
    h('td', {}, step && step.holder, step && step.reminded && h('span', { class: 't-meta' }, ` · ${T.diingatkan(tanggalPendek(step.reminded))}`)),
  );
}

/** What the reader may work on is a link. */
function langkah(step, nama) {
  return [
    step.mine ? h('a', { href: `/camunda/app/tasklist/default/#/?task=${step.task}` }, step.name, h('span', { class: 't-sr' }, `, ${nama}`)) : step.name,
    step.returned && h('span', { class: 't-meta' }, ` · ${T.dikembalikan}`),
  ];
}
