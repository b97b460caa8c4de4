/** Keys work only while the focus is in the sheet and not in a text field, and can be switched off. */
import { h } from '../../../../../tertib/dom.js';
import { recall, remember } from './device.js';
import { T } from './text.js';
import { V } from './votetext.js';
import { word } from './fields.js';
import { isOneLine } from './sheet.js';

export function createKeys(work) {
  const active = h('input', { type: 'checkbox', checked: recall('papan-ketik', true), on: { change: () => remember('papan-ketik', active.checked) } });
  const node = h('aside', { class: 'w-keys t-panel', 'aria-label': T.keys, tabindex: '-1' },
    h('header', null, h('h3', null, T.keys), h('label', { class: 't-meta' }, active, ` ${T.keysOn}`)),
    h('dl', { class: 'in' }, keyList(work).map(([keys, words]) => h('div', null, h('dt', null, keys.map(k => (k === '–' ? '–' : h('span', { class: 't-kbd' }, k)))), h('dd', null, words)))));

  function press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const here = work.rowAt(event.target);
    if (event.key === 'Escape' && here) return done(event, () => here.summary());
    if (!active.checked || writing(event.target)) return;
    const deed = deeds(here)[event.key.toLowerCase()];
    if (deed) done(event, deed);
  }

  const deeds = here => ({
    n: () => work.next(here),
    j: () => work.step(here, 1),
    k: () => work.step(here, -1),
    b: here && (() => here.act('pick')),
    c: here && (() => here.act('note')),
    s: here && (() => here.act('confirm')),
    ...(work.sheet.scored ? { u: here && (() => here.act('pick')), t: here && (() => here.act('note')) } : {}),
    ...(work.voting && work.voting.judges ? { u: here && (() => here.act('propose')), z: () => work.undo() } : here ? letters(here) : {}),
    '?': show,
    ...(here ? Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => [String(n), () => here.act('choose', n - 1)])) : {}),
  });

  /** Letters of answers go before the keys of evidence and note, which have others as well. */
  const letters = here => Object.fromEntries(here.item.scale.row.scored ? here.item.scale.options.filter(o => /^[A-E]$/.test(o.code)).map(o => [o.code.toLowerCase(), () => here.act('letter', o.code)]) : []);

  function done(event, deed) {
    event.preventDefault();
    deed();
  }

  function show() {
    node.scrollIntoView({ block: 'center' });
    node.focus({ preventScroll: true });
  }

  return { node, press, show };
}

const keyList = ({ sheet, voting }) => (voting && voting.judges ? V.keys : sheet && sheet.scored ? T.scoredKeys : T.keyList)(optionKeys(sheet));

/** The keys of the answers: their words where all rows offer the same, else only how many. */
export function optionKeys(sheet) {
  const rows = sheet ? sheet.items.filter(item => !isOneLine(item) && item.scale.options.length) : [];
  if (!rows.length) return null;
  const words = item => item.scale.options.map(o => word(item, o.code)).join(', ');
  const most = Math.max(...rows.map(item => item.scale.options.length));
  return { most, words: rows.every(item => words(item) === words(rows[0])) ? words(rows[0]) : T.anyOption };
}

const writing = node => node.matches('textarea, select, input:not([type=radio]):not([type=checkbox])');
