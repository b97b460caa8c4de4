/** Puts the parts of one task together and tells them when something changed. */
import { button, fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { createDevice } from './device.js';
import { createSaver } from './saver.js';
import { createSheet } from './sheet.js';
import { createAnswers } from './answers.js';
import { createUploads } from './uploads.js';
import { createFilters } from './filters.js';
import { createRows } from './rows.js';
import { createFigures } from './figures.js';
import { createExplanation } from './explanation.js';
import { createBeside } from './beside.js';
import { createGates } from './gates.js';
import { createXRays } from './xrays.js';
import { createWideXRays } from './xray.js';
import { createLists } from './lists.js';
import { createVoting } from './voting.js';
import { createAttendance } from './attendance.js';
import { createMeeting, createRest } from './meeting.js';
import { createHead, sheetParts } from './head.js';
import { createBanners, locked } from './banners.js';
import { createKeys } from './keys.js';
import { createFinish } from './finish.js';
import { newest } from './format.js';
import { createWalk } from './walk.js';
import { createWorkbook } from './workbook.js';

export function compose(root, work, sheetJson, listsJson) {
  const { context, bus } = work;
  const device = createDevice(work.taskId);
  // Ends what listens on the tab's own node when the tab is composed anew, after a claim for example.
  const over = new AbortController();
  const mine = !context.held || context.held.mine;
  work.sheet = sheetJson ? createSheet(sheetJson, context.returned, context.mended) : null;
  if (work.sheet && !mine) work.sheet.writable = false;
  /** What a row of a list is called has its list before it. */
  const part = key => (key.includes('/') ? work.lists : work.answers);
  const view = (work.sheet && work.sheet.view) || {};
  const sheetName = view.name || T.sheetPart;
  work.saver = createSaver({
    device,
    send: (key, value, revision) => part(key).send(key, value, revision),
    same: (ours, theirs) => ('values' in ours ? work.lists : work.answers).same(ours, theirs),
    changed: stepped,
  });
  work.canWrite = () => Boolean((work.sheet && work.sheet.writable) || (work.lists && work.lists.writable));
  work.canEnd = () => mine;
  work.lastSaved = () => (work.sheet && work.sheet.writable ? newest(work.sheet.items.map(i => i.savedAt)) : work.lists && work.lists.lastSaved()) || null;
  work.uploads = createUploads({ taskId: work.taskId, url: key => part(key).evidenceUrl(key), changed: key => part(key) && part(key).touch(key),
    arrived: key => part(key).reread().catch(() => {}) });
  work.lists = listsJson && listsJson.length ? createLists(work, listsJson, mine) : null;
  work.voting = work.lists && work.lists.voting && work.sheet && work.sheet.scored ? createVoting(work) : null;
  if (work.sheet) prepareSheet();
  work.finish = createFinish(work);
  work.sendNow = () => { work.saver.again(); if (work.uploads) work.uploads.again(); };
  const keys = createKeys(work);
  work.showKeys = keys.show;
  const tools = sheetParts(work);
  const sheetFirst = !work.lists || !work.lists.leading || Boolean(work.sheet && work.sheet.writable);
  const head = createHead(work, sheetFirst ? tools : []);
  work.banners = createBanners(work);
  build();
  resume();
  if (work.beside) setTimeout(work.beside.load);
  if (work.voting) setTimeout(work.voting.load);

  function prepareSheet() {
    root.classList.toggle('ws--scored', work.sheet.scored);
    work.explanation = work.sheet.scored ? createExplanation(work) : null;
    work.beside = work.sheet.scored ? createBeside(work) : null;
    work.xrays = work.sheet.scored && work.sheet.mode !== 'fill' ? createXRays(work) : null;
    work.answers = createAnswers(work);
    work.filters = createFilters(work);
    work.rows = createRows(work);
    work.workbook = work.sheet.items.length ? createWorkbook(work) : null;
    Object.assign(work, createWalk(work));
  }

  function build() {
    const figures = work.sheet && !work.sheet.scored && work.sheet.mode !== 'fill' ? createFigures(work) : null;
    const gates = work.sheet && work.sheet.scored ? createGates(work) : null;
    const wide = work.sheet ? createWideXRays(work) : null;
    const only = h('p', { class: 'w-only', hidden: true });
    const sheet = work.sheet ? [figures && figures.node, gates && gates.node, wide && wide.node, sheetBlock(only)] : [];
    const lists = work.lists ? [work.lists.written, work.lists.read] : [];
    const attendance = work.lists && work.lists.attending ? createAttendance(work) : null;
    const meeting = work.voting && work.voting.judges ? createMeeting(work) : null;
    fill(root, head.node, work.banners.node, attendance && attendance.node, meeting && meeting.node, partsLine(figures, only), sheetFirst ? [sheet, lists] : [lists[0], sheet, lists[1]],
      !work.sheet && !work.lists ? h('p', { class: 't-dim w-empty' }, T.nothing) : null, work.sheet ? keys.node : null);
    ['dragover', 'drop'].forEach(name => root.addEventListener(name, event => event.preventDefault(), { signal: over.signal }));
    if (!work.rows) return;
    root.addEventListener('keydown', keys.press, { signal: over.signal });
    bus.on('filter', () => { showFilter(only, work.filters.apply(work.rows, false)); refresh(); });
    if (work.voting) ['votes', 'rows', 'beside'].forEach(topic => bus.on(topic, () => { work.rows.update(); refresh(); }));
    bus.on('xrays', () => work.filters.state.view === 'xray' && showFilter(only, work.filters.apply(work.rows, true)));
    if (work.sheet.scored) keepStick();
    bus.on('figures', () => { refresh(); [figures, gates].filter(Boolean).forEach(part => part.update()); });
    showFilter(only, work.filters.apply(work.rows, false));
  }

  /** The head is as high as its score needs: what is jumped to stops under it. */
  function keepStick() {
    const observer = new ResizeObserver(() => root.style.setProperty('--ws-stick', `${head.node.offsetHeight + 6}px`));
    observer.observe(head.node);
    over.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** A way to each part of a task that has many. */
  function partsLine(figures, only) {
    const all = [figures && [T.figures, figures.node], work.rows && [sheetName, only], ...(work.lists ? work.lists.parts : [])].filter(Boolean);
    const go = node => (node.hidden ? node.nextElementSibling : node).scrollIntoView({ block: 'start' });
    return all.length < 4 ? null : h('nav', { class: 'w-parts', 'aria-label': T.parts }, all.map(([title, node]) => button(title, () => go(node), 'quiet sm')));
  }

  function sheetBlock(only) {
    const empty = work.sheet.items.length ? null : h('p', { class: 't-dim w-empty' }, view.empty || T.emptySheet);
    const title = sheetFirst ? null : [h('h3', { class: 'w-area' }, sheetName), tools.map(tool => tool.node)];
    return h('div', { class: 'w-sheet' }, title, locked(work), work.workbook && work.workbook.node, empty, only, work.rows.node, work.voting && work.voting.judges ? createRest(work) : null);
  }

  /** The fixed bar of a narrow pane holds two buttons, one, or none. */
  function refresh() {
    head.update();
    const buttons = [...head.node.querySelectorAll('.w-next, .w-done')].filter(b => !b.hidden).length;
    root.classList.toggle('ws--one', buttons === 1);
    root.classList.toggle('ws--still', buttons === 0);
    if (!sheetFirst) tools.forEach(tool => tool.update());
    work.banners.update();
  }

  function showFilter(note, shown) {
    const figure = work.filters.state.figure;
    note.hidden = shown > 0 && !figure;
    const all = () => work.filters.set({ view: 'all', area: '', figure: null });
    fill(note, figure ? T.onlyFigure(figure.label) : T.noRows, ' ', button(T.showAll, all, 'quiet sm'));
  }

  function stepped(entry, result) {
    if (result) work.banners.clear();
    if (result) part(entry.key).accepted(entry.key.includes('/') ? entry.key : work.sheet.byCode.get(entry.key), result);
    bus.say('entry', entry);
    refresh();
  }

  function resume() {
    const kept = device.all();
    const taken = one => (one.key.includes('/') ? work.lists && work.lists.writable : work.sheet && work.sheet.writable);
    kept.filter(taken).forEach(one => (one.key.includes('/') ? work.lists : work.answers).resume(one));
    work.banners.left(kept.filter(one => !taken(one)).length);
    if (work.canWrite()) work.uploads.resume(key => Boolean(part(key)) && part(key).takes(key));
    refresh();
  }

  function close() {
    over.abort();
    work.saver.close();
    if (work.uploads) work.uploads.close();
    if (work.explanation) work.explanation.close();
    if (work.xrays) work.xrays.close();
  }

  return { close, holds: () => Boolean(mine) };
}
