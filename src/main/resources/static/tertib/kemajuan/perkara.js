/** A cycle as the list of its cases: the open step of each, when it is due, and who owes it. */
import { h, icon } from '../dom.js';
import { panggil } from '../panggil.js';
import { pilihSiklus } from './pilih.js';
import { tanggal, tanggalPendek } from './tanggal.js';
import { T } from './text.js';

/** @param options as {@link mount} of kemajuan.js hands them on */
export function mount(node, { instans = null, siklus, dipilih, ganti }) {
  const badan = h('div', { class: 'tertib rg', lang: 'id' });
  node.append(badan);
  let hidup = true;

  async function muat() {
    try {
      const data = await panggil(T.gagal, 'GET', `/api/progress?cycle=${encodeURIComponent(dipilih)}`);
      if (hidup) badan.replaceChildren(kepala(data), tabel(data, instans));
    } catch (galat) {
      if (hidup) badan.replaceChildren(kepala(null), h('p', { class: 't-banner t-banner--bad', role: 'alert' }, icon('bad'), h('span', {}, galat.message)));
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
      ),
    );

  muat();
  return () => {
    hidup = false;
    badan.remove();
  };
}

function tabel({ title, lines }, instans) {
  const terbuka = lines.filter(satu => satu.row.step);
  const perkara = new Set(lines.map(satu => satu.row.caseKey)).size;
  const kolom = teks => h('th', { scope: 'col' }, teks);
  return h(
    'section',
    { class: 't-panel', 'aria-label': title },
    h('header', {}, h('h2', {}, title), h('span', { class: 't-meta' }, T.ringkas(perkara, terbuka.length, terbuka.filter(satu => satu.overdue).length))),
    h(
      'div',
      { class: 't-scroll' },
      h(
        'table',
        { class: 't-table' },
        h('thead', {}, h('tr', {}, [T.perkara, T.langkah, T.tenggat, T.tangan].map(kolom))),
        h('tbody', {}, lines.map(satu => baris(satu, instans))),
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
    h('td', {}, step ? langkah(step, row.name) : h('span', { class: `t-state ${row.instance ? '' : 't-state--ok'}` }, icon(row.instance ? 'run' : 'ok'), row.instance ? T.menunggu : T.selesai)),
    h('td', {}, step && (step.due ? h('span', { class: `t-state ${overdue ? 't-state--bad' : ''}`, title: tanggal(step.due) }, icon(overdue ? 'bad' : 'clock'), `${tanggalPendek(step.due)}, ${left}`) : T.tanpaTenggat)),
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
