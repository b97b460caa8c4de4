// Camunda lays its messages over the form. In Tasklist they get a strip of their own under the bar
// (user-styles.css), and what was refused goes when the task was completed after all.

import { button, fill, h } from './dom.js';
import { decision } from './decision.js';
import { PROGRAM, cookie, openTask } from './frame.js';

const DONE = 'Tugas selesai dan terkirim.';
const DONE_FOR_MS = 60000;
const COMPLETES = /\/task\/([^/]+)\/(submit-form|complete)$/;
const REFUSED = '.page-notifications .alert-danger';

/** Gives the strip its room, and says of forms that they were sent. */
export default function notices() {
  completing();
  const room = new ResizeObserver(([entry]) =>
    document.documentElement.style.setProperty('--tertib-kabar', `${Math.ceil(entry.target.offsetHeight)}px`)
  );
  const panel = document.querySelector('.page-notifications');
  if (panel) {
    room.observe(panel);
    passing(panel);
  }
}

/**
 * A task was completed: older refusals go, a word names the task and offers to take it back.
 *
 * @param ways where one may go on
 */
export async function completed(taskId, ways = []) {
  const decided = decision().words;
  mended();
  tell(DONE, ways);
  const said = tell.number;
  try {
    const ended = await outcome(taskId);
    if (ended && said === tell.number) {
      const place = ended.tempat ? `, ${ended.tempat}` : '';
      tell(`“${ended.nama}”${place}${decided ? `: ${decided}. Terkirim.` : `${place && ','} selesai dan terkirim.`}`, [...(ended.tarik ? [withdraw(taskId, ended)] : []), ...ways]);
    }
  } catch (unreachable) {
    // that it ended is said already
  }
}

async function outcome(taskId) {
  const answer = await fetch(`/api/beranda/tugas/${encodeURIComponent(taskId)}/akhir`, { headers: PROGRAM });
  return answer.ok ? answer.json() : null;
}

function withdraw(taskId, ended) {
  return button('Tarik kembali', async () => {
    tell('Menarik kembali…');
    try {
      const answer = await fetch(ended.tarik, { method: 'POST', headers: { ...PROGRAM, 'X-TERTIB-XSRF': cookie('TERTIB-XSRF') } });
      if (!answer.ok) {
        throw new Error(((await answer.json()) || {}).detail);
      }
      const words = `“${ended.nama}” ditarik kembali dan terbuka lagi untuk Anda.`;
      const again = ((await outcome(taskId)) || { berikutnya: [] }).berikutnya.find((next) => next.milikAnda);
      if (again) {
        addEventListener('hashchange', () => tell(words), { once: true });
        location.hash = `#/?task=${encodeURIComponent(again.id)}`;
      } else {
        tell(words);
      }
    } catch (refused) {
      tell(refused.message || 'Tugas tidak dapat ditarik kembali.');
    }
  }, 'quiet sm');
}

/** What was refused is no more true: it was mended, or another task is looked at. */
export function mended() {
  document.querySelectorAll(`${REFUSED} .close`).forEach((close) => close.click());
}

/** A word in the strip that goes by itself, when another task opens, or when something is refused. */
export function tell(words, actions = []) {
  tell.number = (tell.number || 0) + 1;
  const panel = document.querySelector('.page-notifications');
  if (!panel) {
    return;
  }
  let line = panel.querySelector('.tertib-selesai');
  if (!line) {
    line = h('p', { class: 'tertib-selesai tertib', lang: 'id', role: 'status' });
    panel.append(line);
  }
  // the region is there before its words are, or they are not read out
  setTimeout(() => fill(line, words, actions.map((action) => [' ', action])));
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => fill(line), DONE_FOR_MS);
}

/** Words go with their occasion. */
function passing(panel) {
  let task = openTask();
  addEventListener('hashchange', () => {
    const next = openTask();
    if (next && next !== task) {
      tell('');
      mended();
    }
    task = next || task;
  });
  new MutationObserver(() => panel.querySelector('.alert-danger') && panel.querySelector('.tertib-selesai')?.textContent && tell('')).observe(panel, { childList: true, subtree: true });
  document.addEventListener('change', (event) => event.target.closest && event.target.closest('[cam-tasklist-form], .tertib.ws') && mended(), true);
}

/** Camunda says nothing when a form went through; its request does. */
function completing() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    const ends = String(method).toUpperCase() === 'POST' && COMPLETES.exec(String(url).split('?')[0]);
    if (ends) {
      this.addEventListener('load', () => {
        if (this.status >= 200 && this.status < 300) {
          completed(ends[1]);
        }
      });
    }
    return open.call(this, method, url, ...rest);
  };
}
