// Camunda lays its messages over the form. In Tasklist they get a strip of their own under the bar
// (user-styles.css), and what was refused goes when the task was completed after all.

import { h } from './dom.js';

const DONE = 'Tugas selesai dan terkirim.';
const DONE_FOR_MS = 8000;
const COMPLETES = /\/task\/[^/]+\/(submit-form|complete)$/;

/** Gives the strip its room, and says of forms that they were sent. */
export default function notices() {
  completing();
  const room = new ResizeObserver(([entry]) =>
    document.documentElement.style.setProperty('--tertib-kabar', `${Math.ceil(entry.target.offsetHeight)}px`)
  );
  const panel = document.querySelector('.page-notifications');
  if (panel) {
    room.observe(panel);
  }
}

/** A task was completed: older refusals go, a short word comes and goes by itself. */
export function completed() {
  const panel = document.querySelector('.page-notifications');
  if (!panel) {
    return;
  }
  panel.querySelectorAll('.alert-danger .close').forEach((close) => close.click());
  let word = panel.querySelector('.tertib-selesai');
  if (!word) {
    word = h('p', { class: 'tertib-selesai', lang: 'id', role: 'status' });
    panel.append(word);
  }
  // the region is there before its words are, or they are not read out
  setTimeout(() => {
    word.textContent = DONE;
  });
  clearTimeout(completed.timer);
  completed.timer = setTimeout(() => {
    word.textContent = '';
  }, DONE_FOR_MS);
}

/** Camunda says nothing when a form went through; its request does. */
function completing() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (String(method).toUpperCase() === 'POST' && COMPLETES.test(String(url).split('?')[0])) {
      this.addEventListener('load', () => {
        if (this.status >= 200 && this.status < 300) {
          completed();
        }
      });
    }
    return open.call(this, method, url, ...rest);
  };
}
