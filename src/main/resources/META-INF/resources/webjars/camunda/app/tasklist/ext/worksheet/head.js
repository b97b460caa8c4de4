/** The head that stays: title, saving, the button that ends the task, progress, filters. */
import { button, fill, h, icon, state } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { V } from './votetext.js';
import { moment } from './format.js';
import { answered, busy, complete, lacking } from './sheet.js';
import { said } from './fields.js';
import { figure } from './figures.js';
import { segment } from './controls.js';
import { createScoreLine } from './scoreline.js';

/** @param parts progress and tools of the sheet, when the sheet is what the task is about */
export function createHead(work, parts) {
  const { context } = work;
  const save = h('span', { class: 'w-save', role: 'status' });
  const end = work.canEnd() ? ending(work) : null;
  const title = h('h3', { class: 'w-t', tabindex: '-1' }, context.title, context.place ? h('span', { class: 't-dim' }, ` · ${context.place}`) : null);
  const node = h('div', { class: 'w-top' }, h('div', { class: 'w-line' }, title, save, end));
  parts.forEach(part => node.append(part.node));

  function update() {
    fill(save, saving(work));
    parts.forEach(part => part.update());
  }

  update();
  return { node, update };
}

/** Ends the task here, or leads to the form that does. */
const ending = ({ context, finish, frame }) =>
  button(context.submit || T.toDecision, context.submit ? finish : frame.toForm, 'main', { class: 't-btn t-btn--main w-done' });

export function sheetParts(work) {
  if (!work.sheet || !work.sheet.items.length) return [];
  return [work.sheet.scored ? createScoreLine(work, createBar(work)) : createProgress(work), createTools(work)];
}

/** How all entries stand, in one sign. */
function saving(work) {
  const { saver, sheet, uploads } = work;
  if (sheet && !work.canWrite()) return sheet.locked ? state('', 'lock', T.locked) : null;
  const unsent = saver.unsent();
  const files = uploads ? uploads.waiting().length : 0;
  if (saver.signedOut()) return state('warn', 'lock', T.signedOutRows(unsent.length));
  if (saver.awaySince()) return state('warn', 'off', T.offlineRows(unsent.length));
  const stuck = unsent.filter(e => ['device', 'failed'].includes(e.phase)).length + files;
  if (stuck) return state('bad', 'off', T.unsentRows(stuck));
  const held = unsent.filter(e => ['held', 'refused', 'conflict'].includes(e.phase)).length;
  if (held) return state('warn', 'warn', T.heldRows(held));
  if (unsent.some(e => e.phase === 'saving')) return state('run', 'ring', T.saving);
  const at = saver.savedAt() || work.lastSaved();
  if (!at || !work.canWrite()) return null;
  return anything(work) ? state('ok', 'ok', T.allSaved(moment(at))) : state('', 'open', T.nothingYet);
}

/** Whether anything stands in what the task writes: saving nothing is nothing saved. */
function anything({ sheet, lists }) {
  if (!sheet || !sheet.writable) return lists.typed();
  return Boolean(lists && lists.typed()) || sheet.items.some(i => said(i, i.draft.answer) || (i.draft.note || '').trim());
}

function createProgress(work) {
  const { sheet } = work;
  const bar = createBar(work);
  const figures = h('dl', { class: 'w-fig' });
  const node = h('div', { class: 'w-line' }, bar.node, figures);

  function update() {
    bar.update();
    fill(figures, headFigures(sheet));
  }

  return { node, update };
}

/** How many items are done, of those that the task writes. */
function createBar(work) {
  const { sheet, saver } = work;
  const solid = h('i');
  const hatch = h('i', { class: 'hatch' });
  const bar = h('div', { class: 't-bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-label': T.progressLabel }, solid, hatch);
  const words = h('span');
  const node = h('div', { class: 'w-prog' }, bar, words);

  function update() {
    if (work.voting && work.voting.judges) return discussed();
    const judges = sheet.mode === 'correct' && sheet.own.everyItem;
    const asked = sheet.items.filter(i => !i.outside && (i.required || judges));
    const done = asked.filter(i => complete(i, sheet, saver.entry(i.code)));
    const open = asked.filter(i => lacking(i, sheet, saver.entry(i.code))).length;
    const onWay = done.filter(i => busy(saver.entry(i.code))).length;
    const [first, rest] = (sheet.scored ? T.progressShort : T.progress)(done.length, asked.length, judges, open);
    const share = n => `${asked.length ? (100 * n) / asked.length : 0}%`;
    solid.style.width = share(done.length - onWay);
    hatch.style.width = share(onWay + open);
    bar.setAttribute('aria-valuenow', done.length);
    bar.setAttribute('aria-valuemax', asked.length);
    fill(words, h('b', null, first), rest);
  }

  /** Where items are fixed on proposals: how many of those that were discussed are. */
  function discussed() {
    const asked = sheet.items.filter(work.voting.discussed);
    show(asked.filter(item => !work.voting.isOpen(item)).length, asked.length);
  }

  function show(done, of) {
    solid.style.width = `${of ? (100 * done) / of : 0}%`;
    bar.setAttribute('aria-valuenow', done);
    bar.setAttribute('aria-valuemax', of);
    const [first, rest] = V.progress(done, of);
    fill(words, h('b', null, first), rest);
  }

  return { node, update };
}

function headFigures({ score, view }) {
  const known = score && view ? view.head.filter(f => score[f.key] !== undefined) : [];
  return known.map(f => h('div', null, h('dt', null, f.label), h('dd', null, figure(score, f))));
}

function createTools(work) {
  const { filters } = work;
  const counts = filters.views.map(() => h('span'));
  const views = segment({ label: T.show, small: true, value: filters.state.view, onChange: view => filters.set({ view, figure: null }),
    options: filters.views.map((v, i) => ({ code: v.key, text: h('span', { class: 'w-view' }, v.label, ' ', counts[i]) })) });
  const area = h('select', { class: 't-sel', on: { change: () => toArea(() => filters.set({ area: area.value, figure: null })) } });
  const words = h('span');
  const turns = work.sheet.scored ? [['‹', -1, T.areaBefore], ['›', 1, T.areaAfter]].map(([sign, way, words]) =>
    button(sign, () => toArea(() => filters.turn(way)), '', { 'aria-label': words, class: 't-btn w-turn' })) : [];
  const next = button([icon('next'), words, h('span', { class: 't-kbd' }, 'N')], () => work.next(), '', { class: 't-btn w-next' });
  const help = button(h('span', { class: 't-kbd' }, '?'), () => work.showKeys(), 'quiet', { class: 't-btn t-btn--quiet w-help', 'aria-label': T.keyboardHelp });
  const node = h('div', { class: 'w-tools' }, views.node, turns[0], h('label', { class: 'w-sel' }, h('span', { class: 't-sr' }, T.area), area), turns[1], next, work.sheet.scored ? null : help);

  /** An area begins under the head. */
  function toArea(choose) {
    choose();
    if (work.sheet.scored) work.rows.node.scrollIntoView({ block: 'start' });
  }

  function update() {
    views.set(filters.state.view);
    counts.forEach((c, i) => {
      const n = filters.views[i].count();
      fill(c, n);
      views.node.children[i].hidden = !n && !filters.views[i].always && filters.state.view !== filters.views[i].key;
    });
    fill(area, h('option', { value: '' }, T.allAreas), filters.areas().map(a => h('option', { value: a.section }, a.score ? T.areaOption(a.title, a.done, a.of, a.score) : `${a.section} (${a.done}/${a.of})`)));
    area.value = filters.state.area;
    const blanks = work.sheet.writable && work.sheet.mode === 'fill' && work.sheet.items.some(i => !i.outside && !answered(i, work.sheet));
    fill(words, blanks && !work.sheet.scored ? T.nextOpen : T.next);
    next.hidden = !work.sheet.items.some(filters.wanted);
  }

  return { node, update };
}
