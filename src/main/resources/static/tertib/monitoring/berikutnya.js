/** The reader's own next open step: one click, or the key N where the page's keys are on. */
import { h, icon } from '../dom.js';
import { T, tanggal } from './text.js';

const KETIK = 'tertib:papan-ketik';

/** The reader's steps of a cycle, the most urgent first. */
export const giliran = data =>
  data.kantor
    .flatMap(kantor => kantor.langkah.filter(langkah => langkah.milikAnda).map(langkah => ({ kantor, langkah })))
    .sort((a, b) => (a.langkah.tenggat || '9999').localeCompare(b.langkah.tenggat || '9999'));

const alamat = satu => `/camunda/app/tasklist/default/#/?task=${satu.langkah.tugas}`;

export function berikutnya(data) {
  const semua = giliran(data);
  if (!semua.length) return h('p', { class: 't-banner t-banner--ok' }, icon('ok'), h('span', {}, T.tidakAdaGiliran));
  const [satu] = semua;
  return h(
    'section',
    { class: 't-panel k-berikutnya', 'aria-label': T.berikutnya },
    h(
      'div',
      { class: 'in' },
      h(
        'div',
        {},
        h('h2', {}, `${satu.langkah.nama}, ${satu.kantor.nama}`),
        h('p', { class: 't-dim' }, satu.langkah.tenggat ? `${T.tenggat} ${tanggal(satu.langkah.tenggat)}, ${satu.langkah.sisa}. ` : '', T.sisaGiliran(semua.length)),
      ),
      h(
        'div',
        { class: 't-act' },
        h('a', { class: 't-btn t-btn--main', href: alamat(satu), 'aria-keyshortcuts': 'N' }, T.kerjakanBerikutnya, h('span', { class: 't-kbd', 'aria-hidden': 'true' }, 'N')),
        h(
          'label',
          { class: 't-meta k-ketik' },
          h('input', { type: 'checkbox', checked: ketikAktif(), onchange: event => localStorage.setItem(KETIK, JSON.stringify(event.target.checked)) }),
          ` ${T.tombolN}`,
        ),
      ),
    ),
  );
}

/** @returns function that stops listening */
export function dengarkan(data) {
  const tekan = event => {
    if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !ketikAktif()) return;
    if (event.target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])') || document.querySelector('dialog[open]')) return;
    const [satu] = data() ? giliran(data()) : [];
    if (!satu) return;
    event.preventDefault();
    location.href = alamat(satu);
  };
  document.addEventListener('keydown', tekan);
  return () => document.removeEventListener('keydown', tekan);
}

function ketikAktif() {
  try {
    return JSON.parse(localStorage.getItem(KETIK) ?? 'true');
  } catch {
    return true;
  }
}
