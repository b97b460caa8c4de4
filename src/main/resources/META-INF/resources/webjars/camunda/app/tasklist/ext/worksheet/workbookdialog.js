/** What a file would change, row by row, before anything is taken; or why it is not taken. */
import { banner, button, fill, h, uid } from '../../../../../tertib/dom.js';
import { T } from './text.js';

/**
 * @param text (code) → words of the item
 * @param take called by the main button; choose opens the choice of another file
 */
export function createWorkbookDialog({ name, text, take, choose, closed }) {
  const id = uid('w-file');
  const title = h('h3', { id, tabindex: '-1' }, T.fileTitle(name));
  const body = h('div', { class: 'w-filebody', tabindex: '0', role: 'group', 'aria-labelledby': id });
  const acts = h('div', { class: 't-act' });
  const dialog = h('dialog', { class: 'tertib w-dialog w-filedialog', lang: 'id', 'aria-labelledby': id, on: { close: () => { dialog.remove(); closed(); } } }, title, body, acts);
  const close = () => dialog.close();
  document.body.append(dialog);
  dialog.showModal();
  wait(T.fileLooking);

  function wait(words) {
    fill(body, h('p', { class: 't-meta', role: 'status' }, words));
    fill(acts, button(T.close, close));
    title.focus();
  }

  /** Another file, or none. */
  function ways() {
    fill(acts, button(T.chooseOtherFile, () => { close(); choose(); }), button(T.close, close));
  }

  /** The file as a whole. */
  function refuse(message) {
    fill(body, banner('bad', 'bad', T.fileRefused, [h('p', null, message), h('p', null, T.fileKept)], [], { role: 'alert' }));
    ways();
  }

  function show({ changes, problems }) {
    const stops = problems.filter(p => p.blocking);
    const stays = problems.filter(p => !p.blocking);
    fill(body, stops.length ? banner('bad', 'bad', T.fileStops(stops.length), [h('p', null, T.fileStopsBody), list(stops)], [], { role: 'alert' }) : null,
      changes.length ? [h('p', { class: 'w-filesum' }, T.fileChanges(changes.length)), table(changes, text)] : null,
      !changes.length && !stops.length ? h('p', { role: 'status' }, T.fileSame) : null,
      stays.length ? banner('', 'info', T.fileStays(stays.length), list(stays)) : null);
    if (stops.length || !changes.length) return ways();
    const main = button(T.takeChanges(changes.length), take, 'main');
    fill(acts, main, button(T.cancel, close));
    main.focus();
  }

  return { show, refuse, wait, close };
}

const list = problems => h('ul', { class: 'w-problems' }, problems.map(p => h('li', null, p.message)));

function table(changes, text) {
  const [item, from, to] = T.fileHead;
  return h('table', { class: 't-table w-changes' },
    h('thead', null, h('tr', null, T.fileHead.map(words => h('th', { scope: 'col' }, words)))),
    h('tbody', null, changes.map(change => h('tr', null,
      h('th', { scope: 'row', 'data-label': item }, h('b', null, change.code), h('span', { class: 't-meta' }, text(change.code))),
      h('td', { 'data-label': from }, change.from || h('span', { class: 't-meta' }, T.noAnswer)),
      h('td', { 'data-label': to }, h('span', { class: 'w-arrow', 'aria-hidden': 'true' }, '→ '), change.to ? h('b', null, change.to) : h('span', { class: 't-meta' }, T.noAnswer))))));
}
