/** The choice among the cycles of all procedures, and what is late in those that are not shown. */
import { h, icon } from '../dom.js';
import { T } from './text.js';

const besar = teks => teks[0].toUpperCase() + teks.slice(1);

export const pilihSiklus = (siklus, dipilih, ganti) =>
  h(
    'label',
    {},
    h('span', { class: 't-sr' }, T.siklus),
    h(
      'select',
      { class: 't-sel k-siklus', onchange: event => ganti(event.target.value) },
      ...siklus.map(satu => h('option', { value: satu.key, selected: satu.key === dipilih }, T.pilihan(besar(satu.title), satu.state))),
    ),
  );

/** One way to each other cycle with something late; null when there is none. */
export function terlambatLain(siklus, dipilih, ganti) {
  const lain = siklus.filter(satu => satu.late && satu.key !== dipilih);
  if (!lain.length) return null;
  const jalan = satu => h('li', {}, h('button', { type: 'button', class: 'k-link', onclick: () => ganti(satu.key) }, `${besar(satu.title)}: ${satu.lateText}`));
  return h('div', { class: 't-banner t-banner--bad k-lain' }, icon('bad'), h('div', {}, h('h2', {}, T.siklusLain), h('ul', {}, ...lain.map(jalan))));
}

/** A finished cycle in which people are still at work says so; null for the others. */
export function sudahSelesai(siklus, dipilih) {
  const satu = siklus.find(lain => lain.key === dipilih);
  if (!satu || !satu.after.length) return null;
  return h('div', { class: 't-banner k-selesai' }, icon('info'), h('div', {}, h('h2', {}, T.sudahSelesai(besar(satu.title))), h('p', {}, T.masihDikerjakan(satu.after))));
}

/** What cycles came to when they were over, on a page of its own; in Cockpit too. */
export const yangSelesai = () => h('a', { class: 't-btn', href: '/kemajuan/selesai', target: location.pathname.startsWith('/camunda/') ? '_blank' : null }, T.yangSelesai);
