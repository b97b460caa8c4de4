/** The form of a task keeps itself while it is filled, as rows do, and says when. */
import { button, fill, h, icon, state } from '../../../../../tertib/dom.js';
import { openTask } from '../../../../../tertib/frame.js';
import { get } from '../worksheet/api.js';
import { heard, moment } from '../worksheet/format.js';
import { createRetry } from '../worksheet/retry.js';
import { valuesOf } from './fields.js';
import * as store from './store.js';
import { T } from './text.js';

const FORM = '[cam-tasklist-form-camunda]';
const TYPING = 800;
const UNSEEN = 400;
const TOUCHES = ['input', 'change', 'click', 'keyup', 'focusout'];

/** Follows which task is open; only the form of an open task is kept, none that starts a process. */
export function watchForms() {
  let current = null;

  function follow() {
    const task = openTask();
    if (current && current.task === task) return;
    if (current) current.close();
    current = task ? createDraft(task) : null;
    store.prepare(task);
  }

  const form = () => [...document.querySelectorAll(FORM)].find(place => !place.closest('.modal-content')) || null;
  const drawn = () => {
    const place = current && form();
    if (place) current.meet(place);
  };

  addEventListener('hashchange', follow);
  new MutationObserver(drawn).observe(document.body, { childList: true, subtree: true });
  TOUCHES.forEach(name => document.addEventListener(name, event => {
    const place = current && event.target.closest && event.target.closest(FORM);
    if (place && !place.closest('.modal-content')) setTimeout(() => current && current.look(place, event.target.id));
  }, true));
  addEventListener('pagehide', () => {
    if (current) current.flush({ keepalive: true });
    store.leave();
  });
  // Another window that opened another task has taken this one's entry away meanwhile.
  const again = () => current && store.prepare(current.task);
  addEventListener('pageshow', again);
  document.addEventListener('click', event => event.target.closest && event.target.closest('.nav-tabs') && again(), true);
  follow();
}

function createDraft(task) {
  const retry = createRetry(() => transmit());
  let fields = null;
  let asking = null;
  let met = null;
  /** What stood in the form when it was drawn: nobody typed that. */
  let before = null;
  /** Inputs that were touched before we knew the fields. */
  const early = new Set();
  let timer = 0;
  let phase = 'saved';
  let said = '';
  let over = false;

  async function ask() {
    const page = await get(`/api/tasks/${encodeURIComponent(task)}/draft`);
    if (page.savedAt) heard(page.savedAt);
    fields = page.fields;
  }

  /** A form comes in two steps, its place and its fields; each visit of the tab draws it anew. */
  function meet(place) {
    if (!fields) {
      asking = asking || ask().then(() => look(place), () => { asking = null; });
      return;
    }
    if (place === met || !place.querySelector('.fjs-form')) return;
    met = place;
    before = valuesOf(place, fields);
    fields.filter(field => [...early].some(id => id.includes(`-${field.id}`))).forEach(field => delete before[field.key]);
    early.clear();
    show();
  }

  function look(place, touched) {
    if (!fields && touched) early.add(touched);
    meet(place);
    if (over || place !== met || !place.isConnected) return;
    const now = valuesOf(place, fields);
    const kept = (store.draftOf(task) || { values: {} }).values;
    const changed = Object.keys(now).filter(key => key in kept || !equal(now[key], before[key]));
    const values = { ...kept, ...Object.fromEntries(changed.map(key => [key, now[key]])) };
    if (store.same(values, kept)) return;
    said = store.typed(task, values) ? '' : T.noRoom;
    phase = 'waiting';
    clearTimeout(timer);
    timer = setTimeout(transmit, TYPING);
    show();
  }

  async function transmit(options) {
    clearTimeout(timer);
    const draft = store.draftOf(task);
    if (!draft || !draft.unsent || phase === 'sending') return;
    phase = 'sending';
    const slow = setTimeout(() => { phase = 'saving'; show(); }, UNSEEN);
    try {
      await store.send(task, options);
      phase = 'saved';
      retry.back();
    } catch (error) {
      failed(error);
    } finally {
      clearTimeout(slow);
      show();
    }
    const left = store.draftOf(task);
    if (phase === 'saved' && left && left.unsent) timer = setTimeout(transmit, TYPING);
  }

  function failed(error) {
    if (error.unreachable || error.status === 401 || error.status >= 500) {
      phase = 'device';
      retry.away();
    } else if (error.status === 409) {
      store.forget(task); // the task ended, or is somebody else's
      phase = 'saved';
    } else {
      phase = 'refused';
      said = error.message;
    }
  }

  /** In the line of the form's button, which Tasklist shows and hides with it. */
  function show() {
    const actions = met && met.isConnected && met.closest('[cam-tasklist-form]').querySelector('.form-actions');
    if (!actions) return;
    const line = actions.querySelector('.tertib-draf') || h('div', { class: 'tertib tertib-draf', lang: 'id', role: 'status' });
    if (!line.isConnected) actions.prepend(line);
    fill(line, words());
  }

  function words() {
    const draft = store.draftOf(task);
    if (!draft) return null;
    if (draft.other) return [state('warn', 'warn', T.other), button(T.useOther, useOther, 'quiet sm'), button(T.keepThis, keepThis, 'quiet sm')];
    if (phase === 'refused') return h('span', { class: 't-err' }, icon('bad'), said);
    if (said) return state('bad', 'bad', said);
    if (phase === 'saving') return state('run', 'ring', T.saving);
    if (phase === 'device') return state('warn', 'off', T.onDevice);
    return draft.savedAt ? [state('ok', 'ok', T.saved(moment(draft.savedAt))), button(T.discard, discard, 'quiet sm')] : null;
  }

  async function discard() {
    over = true;
    clearTimeout(timer);
    await store.discard(task);
    location.reload();
  }

  async function useOther() {
    over = true;
    store.useOther(task);
    await transmit();
    location.reload();
  }

  function keepThis() {
    store.dropOther(task);
    show();
  }

  function close() {
    transmit();
    retry.close();
    met = null;
  }

  return { task, meet, look, close, flush: transmit };
}

const equal = (a, b) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
