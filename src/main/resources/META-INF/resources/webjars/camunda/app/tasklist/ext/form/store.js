/**
 * Drafts of forms: on the server for their holder, on this device what has not got there yet, and
 * for the open task in the entry of Tasklist's own from which it fills a form.
 */
import { openTask } from '../../../../../tertib/frame.js';
import { get, put, remove } from '../worksheet/api.js';

const OPEN_FORM = 'camunda-form:';
const DEVICE = 'tertib:formulir:';
const BOOT_PATIENCE = 3000;

/** By task: {values, savedAt, unsent, other}. */
const drafts = new Map();
let user = '';

/** Once they are read, the draft of a task lies ready as soon as the address names it, before its form is drawn. */
export async function begin() {
  await load();
  const ready = () => prepare(openTask());
  addEventListener('hashchange', ready);
  ready();
}

/** Reads all drafts; without them a form opens all the same. */
async function load() {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), BOOT_PATIENCE);
  try {
    const own = await get('/api/tasks/drafts', patience.signal);
    user = own.user;
    own.drafts.forEach(({ taskId, values, savedAt }) => drafts.set(taskId, { values, savedAt }));
    onDevice().forEach(([taskId, kept]) => take(taskId, kept));
  } catch {
    // what was typed stays where it is; the form opens as the task has it
  } finally {
    clearTimeout(timer);
  }
}

/** What an earlier visit could not send counts, unless another device has saved since: then both are kept. */
function take(taskId, kept) {
  const draft = drafts.get(taskId);
  const savedAt = draft ? draft.savedAt : null;
  if (draft && same(draft.values, kept.values)) drop(taskId);
  else if (savedAt === kept.base) drafts.set(taskId, { values: kept.values, savedAt, unsent: true });
  else drafts.set(taskId, { ...(draft || { values: {}, savedAt: null }), other: kept.values });
}

const keyOf = taskId => `${DEVICE}${user}:${taskId}`;
const onDevice = () => Object.keys(localStorage).filter(name => name.startsWith(keyOf('')))
  .map(name => [name.slice(keyOf('').length), JSON.parse(localStorage.getItem(name))]);
const drop = taskId => localStorage.removeItem(keyOf(taskId));

export const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = values => Object.keys(values).sort().map(key => [key, values[key]]);

export const draftOf = taskId => drafts.get(taskId) || null;

/** Tasklist fills the form of this task with its draft; entries of other tasks do not lie about. */
export function prepare(taskId) {
  Object.keys(localStorage).filter(name => name.startsWith(OPEN_FORM) && name !== OPEN_FORM + taskId)
    .forEach(name => localStorage.removeItem(name));
  const draft = drafts.get(taskId);
  if (draft) write(OPEN_FORM + taskId, draft.values);
}

export const leave = () => prepare('');

function write(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Keeps on this device what was typed just now. @return false when it has no room */
export function typed(taskId, values) {
  const draft = drafts.get(taskId) || { savedAt: null };
  drafts.set(taskId, { ...draft, values, unsent: true });
  const kept = write(keyOf(taskId), { values, base: draft.savedAt });
  return write(OPEN_FORM + taskId, values) && kept;
}

/** Sends it; what was typed meanwhile stays unsent. @throws CallError */
export async function send(taskId, options = {}) {
  const { values } = drafts.get(taskId);
  const kept = await put(`/api/tasks/${encodeURIComponent(taskId)}/draft`, { values }, options);
  const draft = drafts.get(taskId);
  if (!draft) return;
  draft.savedAt = kept.savedAt;
  draft.unsent = draft.values !== values;
  if (draft.unsent) write(keyOf(taskId), { values: draft.values, base: draft.savedAt });
  else if (!draft.other) drop(taskId);
}

/** The task is over, or its draft is not wanted. */
export function forget(taskId) {
  drafts.delete(taskId);
  drop(taskId);
  localStorage.removeItem(OPEN_FORM + taskId);
}

export async function discard(taskId) {
  await remove(`/api/tasks/${encodeURIComponent(taskId)}/draft`);
  forget(taskId);
}

/** What lay on this device instead of what came from another one. */
export function useOther(taskId) {
  const { other, savedAt } = drafts.get(taskId);
  drafts.set(taskId, { values: other, savedAt, unsent: true });
  typed(taskId, other);
}

/** What came from the other device stays, this device's is dropped. */
export function dropOther(taskId) {
  drafts.get(taskId).other = null;
  drop(taskId);
}
