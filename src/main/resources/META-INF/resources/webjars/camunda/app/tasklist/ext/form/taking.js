/**
 * A task that nobody has taken is only read: the form says so and offers to take it. For whoever is
 * alone in its group it is taken when he opens it, since nobody else could; he may give it back.
 */
import { ask } from '../../../../../tertib/ask.js';
import { banner, button, h } from '../../../../../tertib/dom.js';
import { openTask } from '../../../../../tertib/frame.js';
import { tell } from '../../../../../tertib/notices.js';
import { kindOf } from '../worksheet/kind.js';
import { createFrame } from '../worksheet/frame.js';
import { T } from './text.js';

const GIVEN_BACK = 'tertib:dikembalikan:';
const CLAIM = '.task-card .meta .claim';
const UNCLAIM = '.task-card .meta .unclaim';

/** In Camunda's place over the open task, which brings what claiming needs. */
export function mount(node, data, scope) {
  let looked = '';
  const look = async () => {
    const taskId = openTask();
    if (taskId === looked) return;
    looked = taskId;
    if (!taskId || sessionStorage.getItem(GIVEN_BACK + taskId)) return;
    const kind = await kindOf(taskId).catch(() => null);
    if (kind && kind.alone && openTask() === taskId) await take(createFrame({ ...data, taskId }, scope));
  };
  addEventListener('hashchange', look);
  look();
  return () => removeEventListener('hashchange', look);
}

async function take(frame) {
  try {
    await frame.claim();
    tell(T.taken, [button(T.giveBack, giveBack, 'quiet sm')]);
  } catch {
    // a rule keeps it from this person, or somebody was faster: the page shows the task as it is
  }
}

function giveBack() {
  tell('');
  click(UNCLAIM);
}

const click = selector => (found => found && found.click())(document.querySelector(selector));

/** Notes who gave a task back, and explains forms that are grey. */
export function watchGrey() {
  document.addEventListener('click', givingBack, true);
  new MutationObserver(explain).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
}

let sure = false;

/** Asked first, since whoever gives a task back by mistake may find it in other hands. */
async function givingBack(event) {
  const giver = event.target.closest && event.target.closest(UNCLAIM);
  if (!giver || sure) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!(await ask(T.giveBackTitle, h('p', null, T.giveBackBody), [[T.giveBackYes, true], [T.cancel, false]]))) return;
  sessionStorage.setItem(GIVEN_BACK + openTask(), '1');
  sure = true;
  click(UNCLAIM);
  sure = false;
  tell(T.givenBack);
}

function explain() {
  const form = document.querySelector('[cam-tasklist-form] [cam-tasklist-form-camunda] .fjs-form');
  const place = form && form.closest('[cam-tasklist-form]');
  const grey = place && !place.closest('.modal-content') ? place.querySelector('.disabled-form') : null;
  const there = document.querySelector('.tertib-abu');
  const free = Boolean(grey) && Boolean(document.querySelector(CLAIM));
  const kind = grey ? (free ? 'free' : 'held') : '';
  if (there && (there.dataset.kind !== kind || there.nextElementSibling !== grey)) there.remove();
  if (!grey || (there && there.isConnected)) return;
  grey.before(h('div', { class: 'tertib tertib-abu', lang: 'id', data: { kind } },
    free ? banner('', 'info', T.free, h('p', null, T.freeBody), [button(T.take, () => click(CLAIM), 'main')])
      : banner('lock', 'lock', T.held, h('p', null, T.heldBody))));
}
