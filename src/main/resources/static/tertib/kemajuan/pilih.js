/** The choice among the cycles of all procedures. */
import { h } from '../dom.js';
import { T } from './text.js';

const besar = teks => teks[0].toUpperCase() + teks.slice(1);

export const pilihSiklus = (siklus, dipilih, ganti) =>
  h(
    'label',
    {},
    h('span', { class: 't-sr' }, T.siklus),
    h(
      'select',
      { class: 't-sel', onchange: event => ganti(event.target.value) },
      ...siklus.map(satu => h('option', { value: satu.key, selected: satu.key === dipilih }, besar(satu.title))),
    ),
  );
