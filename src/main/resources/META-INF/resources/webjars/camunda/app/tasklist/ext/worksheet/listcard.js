/** One row of a list, closed or open, and the line that undoes its removal. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { columnField } from './listfield.js';
import { blanks, nameOf, rowState, shown } from './listrow.js';
import { createConflict } from './conflict.js';
import { createEvidence } from './evidence.js';

export function createCard(work, list, row, api, numberOf, gone) {
  const no = h('span', { class: 'w-no' });
  const name = h('span', { class: 'w-aksi' });
  const st = h('span', { class: 'w-st' });
  const node = h('details', { class: 'w-row w-card' }, h('summary', { class: 't-sum' }, no, name, st));
  const undo = h('p', { class: 't-file', hidden: true }, icon('info'), h('span', null, T.removed(list.rowName)), button(T.undo, restore, 'quiet sm'));
  const whole = h('div', null, node, undo);
  const problem = h('p', { class: 't-err', role: 'alert', hidden: true });
  let fields = null;
  let conflict = null;
  let documents = null;
  node.addEventListener('toggle', build);

  function build() {
    if (fields || !node.open) return;
    fields = list.columns.filter(c => c.editable).map(c => columnField(c, row, at => api.change(row, at), () => work.saver.flush(api.key(row))));
    conflict = createConflict({ saver: work.saver, key: api.key(row), describe: v => summary(list, v.values || {}), useTheirs: takeTheirs });
    documents = list.documents ? createEvidence(work, api.place(row, numberOf), node) : null;
    const facts = list.columns.filter(c => !c.editable && row.draft[c.key]);
    node.append(h('div', { class: 'w-in' },
      facts.length ? h('dl', { class: 'w-baca w-facts' }, facts.map(c => h('div', null, h('dt', null, c.label), h('dd', null, shown(c, row.draft[c.key]) || T.none)))) : null,
      h('div', { class: 'w-grid' }, fields.map(f => f.node)), problem, conflict.node, documents && documents.node,
      h('div', { class: 't-act' }, row.back ? button(row.back[0], row.back[1], 'quiet sm') : null,
        list.fixedRows ? null : button(T.removeRow(list.rowName), remove, 'quiet sm'))));
    update();
  }

  function takeTheirs() {
    row.draft = { ...work.saver.theirs(api.key(row)).values };
    update();
  }

  function update() {
    fill(no, numberOf());
    fill(name, nameOf(list, row) || T.rowNo(list.rowName, numberOf()));
    fill(st, rowState(list, row, work.saver.entry(api.key(row))));
    if (!fields) return;
    fields.forEach(f => f.set(row.draft[f.column.key]));
    const entry = work.saver.entry(api.key(row));
    const pending = entry && ['waiting', 'sending', 'saving', 'device'].includes(entry.phase);
    const words = entry && ['refused', 'failed'].includes(entry.phase) ? entry.error.message : !pending && !blanks(list, row).length && row.problem;
    problem.hidden = !words;
    fill(problem, words ? [icon('warn'), h('span', null, words)] : null);
    conflict.update();
    if (documents) documents.update();
  }

  async function remove() {
    try {
      await work.saver.settle();
      await api.remove(row);
      work.saver.forget(api.key(row));
      removed(true);
    } catch (error) {
      problem.hidden = false;
      fill(problem, icon('bad'), h('span', null, error.message));
    }
  }

  async function restore() {
    try {
      const fresh = row.id ? await api.restore(row) : { revision: 0, values: row.draft };
      Object.assign(row, { revision: fresh.revision, values: fresh.values, problem: fresh.problem ?? null });
      work.saver.know(api.key(row), fresh.revision);
      if (!row.id) api.change(row, 'once');
      removed(false);
      focus();
    } catch (error) {
      fill(undo.querySelector('span'), error.message);
    }
  }

  function removed(is) {
    row.removed = is;
    node.hidden = is;
    undo.hidden = !is;
    gone(row);
  }

  function open() {
    node.open = true;
    build();
  }

  function focus() {
    open();
    node.scrollIntoView({ block: 'start' });
    if (fields.length) (fields.find(f => f.column.required && !row.draft[f.column.key]) || fields[0]).focus();
  }

  update();
  return { node: whole, update, open, focus, remove };
}

const summary = (list, values) => list.columns.filter(c => c.editable && values[c.key]).map(c => `${c.label}: ${shown(c, values[c.key])}`).join(' · ') || T.none;
