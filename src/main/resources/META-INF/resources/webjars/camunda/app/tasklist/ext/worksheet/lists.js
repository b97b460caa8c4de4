/** The row lists of a task: plans, observations, questions, findings, follow-ups. */
import { h } from '../../../../../tertib/dom.js';
import { get, post, put, remove } from './api.js';
import { newest } from './format.js';
import { createCards } from './listcards.js';
import { createGrid } from './listgrid.js';
import { createReadout } from './listread.js';
import { createMarks, KIND as MARKS } from './marks.js';
import { T } from './text.js';
import { blanks, sameValues } from './listrow.js';

export function createLists(work, json, mine) {
  const base = `${work.url}/lists`;
  const url = (list, ...path) => [base, list.kind, ...path].map((p, i) => (i ? encodeURIComponent(p) : p)).join('/');
  const lists = json.map(raw => ({ ...raw, writable: raw.writable && mine, rows: raw.rows.map(standing) }));
  const numbered = json.some(list => list.kind === MARKS) || Boolean(!work.sheet && work.context.returned && work.context.returned.codes.length);
  const marking = lists.some(list => list.kind === MARKS && list.writable);
  const views = lists.map(list => (!list.writable ? createReadout : list.bulkColumns.length ? createGrid : createCards)(work, list, api(list), numbered));
  lists.forEach(list => list.rows.forEach(row => work.saver.know(key(list, row), row.revision)));
  const part = index => (index < 0 ? null : { list: lists[index], view: views[index], api: api(lists[index]) });
  const votes = lists.findIndex(list => list.voting);
  const counting = lists.findIndex(list => list.attendance && list.writable && work.sheet && work.sheet.scored);
  const marked = lists.findIndex(list => list.kind === MARKS && list.writable);
  work.marks = marked < 0 ? null : createMarks(work, lists[marked], views[marked], api(lists[marked]));
  views.forEach(view => view.ticks && view.ticks());
  work.bus.on('entry', entry => { const found = find(entry.key); if (found) said(found); });

  /** What must be written stands before what is read; what may be added to a scored sheet comes after it. */
  function leads(list) {
    const needed = list.fixedRows || list.minimumRows > 0 || !(work.sheet && work.sheet.scored);
    return list.writable && list.kind !== MARKS && needed;
  }

  function said({ list, view, row }) {
    view.touch(row);
    work.bus.say('rows', list);
    if (work.marks && list.kind === MARKS) marksChanged(row);
  }

  function marksChanged(row) {
    work.marks.tell(row);
    views.forEach(view => view.ticks && view.ticks());
  }

  function standing(raw) {
    return { ...raw, ref: raw.id, draft: { ...raw.values } };
  }

  function find(name) {
    const index = lists.findIndex(list => name.startsWith(`${list.kind}/`));
    const row = index < 0 ? null : lists[index].rows.find(r => key(lists[index], r) === name);
    return row ? { list: lists[index], view: views[index], row } : null;
  }

  /** A new row is written by its first values under the name that we gave it: sent twice it is one row. */
  async function send(name, { values }, revision) {
    const { list, row } = find(name);
    if (row.id) return put(url(list, 'rows', row.id), { values, revision });
    const fresh = await post(url(list, 'rows'), { id: row.ref, values });
    row.id = fresh.id;
    row.documents = fresh.documents;
    return sameValues({ values }, fresh) ? fresh : put(url(list, 'rows', row.id), { values, revision: fresh.revision });
  }

  function accepted(name, result) {
    const found = find(name);
    if (!found) return;
    Object.assign(found.row, { revision: result.revision, at: result.at, by: result.by ?? found.row.by, values: result.values || found.row.draft, problem: result.problem ?? null });
    found.view.touch(found.row);
  }

  /** Takes up what this device still holds from an earlier visit. */
  function resume(kept) {
    const kind = kept.key.split('/')[0];
    const index = lists.findIndex(l => l.kind === kind && l.writable);
    if (index < 0) return;
    const row = find(kept.key) ? find(kept.key).row : kept.revision === 0 ? views[index].insert(refOf(kept.key)) : null;
    if (!row) return;
    const current = { values: row.values || {}, revision: row.revision, at: row.at, by: row.by };
    Object.assign(row.draft, kept.value.values);
    work.saver.resume(key(lists[index], row), kept, current, null);
    views[index].touch(row);
  }

  function api(list) {
    return {
      key: row => key(list, row),
      change: (row, at) => work.saver.change(key(list, row), { values: edited(list, row) }, { at }),
      remove: row => (row.id ? remove(url(list, 'rows', row.id)) : Promise.resolve()),
      restore: row => post(url(list, 'rows', row.id, 'restore')),
      bulk: (rows, values) => put(url(list, 'bulk'), { rows: rows.map(r => r.id), values }),
      again: async () => (await get(base)).find(l => l.kind === list.kind).rows,
      marks: marking && list.kind !== MARKS,
      changed: row => { work.bus.say('rows', list); if (work.marks && list.kind === MARKS) marksChanged(row); },
      place: (row, numberOf) => placeOf(list, row, numberOf),
    };
  }

  /** Where the documents of a row stand; a new row is written before its first file goes. */
  function placeOf(list, row, numberOf) {
    return { title: list.documents, key: () => key(list, row), all: () => row.documents || [], url: () => evidenceUrl(list, row),
      again: reread, ready: () => written(list, row), detachLabel: name => T.detachFrom(name, list.rowName, numberOf()), detached: T.detachedFrom };
  }

  const evidenceUrl = (list, row) => url(list, 'rows', row.id, 'evidence');

  async function written(list, row) {
    if (row.id) return;
    work.saver.change(key(list, row), { values: edited(list, row) }, { at: 'once' });
    await work.saver.settle();
    if (!row.id) throw new Error(T.rowNotYet);
  }

  /** Documents alone: what is being typed stays as it is. */
  async function reread() {
    const now = await get(base);
    lists.forEach((list, i) => list.rows.filter(row => row.id).forEach(row => {
      const fresh = now.find(l => l.kind === list.kind).rows.find(r => r.id === row.id);
      if (!fresh || !list.documents) return;
      row.documents = fresh.documents;
      views[i].touch(row);
    }));
  }

  /** The first row that keeps the task from ending. */
  function firstOpen() {
    for (const [i, list] of lists.entries()) {
      if (!list.writable) continue;
      const row = list.rows.find(r => !r.removed && (blanks(list, r).length || r.problem));
      if (row) return { focus: () => views[i].focus(row) };
      if (list.rows.filter(r => !r.removed).length < list.minimumRows) return { focus: () => views[i].focusAdd() };
    }
    return null;
  }

  /** Rows that were made from an item, in whatever list. */
  const about = code => lists.filter(list => list.kind !== MARKS).flatMap(list => list.columns.filter(c => c.fromItem === '{kode}').slice(0, 1)
    .flatMap(column => list.rows.filter(row => !row.removed && row.draft[column.key] === code).map(row => ({ list, row }))));

  const writable = views.filter((v, i) => lists[i].writable && i !== counting);
  const read = views.filter((v, i) => !lists[i].writable);
  return { send, same: sameValues, accepted, resume, firstOpen, reread, writable: lists.some(l => l.writable), voting: part(votes), attending: part(counting), about, leading: lists.some(leads),
    takes: name => Boolean(find(name)), touch: name => { const found = find(name); if (found) found.view.touch(found.row); }, evidenceUrl: name => { const { list, row } = find(name); return evidenceUrl(list, row); },
    makers: lists.map((list, i) => ({ list, view: views[i] })).filter(({ list, view }) => list.writable && !list.voting && view.begin && list.columns.some(c => c.fromItem)),
    written: h('div', { class: 'w-lists' }, writable.map(v => v.node)), read: h('div', { class: 'w-lists' }, read.map(v => v.node)),
    parts: views.map((view, i) => [lists[i].title, view.node]).filter((part, i) => i !== counting && (lists[i].rows.length || !lists[i].fixedRows)),
    typed: () => lists.some(l => l.writable && l.rows.some(r => !r.removed && l.columns.some(c => c.editable && r.draft[c.key]))),
    lastSaved: () => newest(lists.filter(l => l.writable).flatMap(l => l.rows.filter(r => r.revision > 1 || !l.fixedRows).map(r => r.at))) };
}

const key = (list, row) => `${list.kind}/${row.ref}`;
const refOf = name => name.slice(name.indexOf('/') + 1);
const edited = (list, row) => Object.fromEntries(list.columns.filter(c => c.editable).map(c => [c.key, row.draft[c.key] || null]));
