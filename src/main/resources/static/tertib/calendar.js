/** A month to choose a day from, by mouse, finger or key; as a dialog, so that Tab stays inside and Esc leads back. */
import { button, fill, h, uid } from './dom.js';
import { MONTHS, WEEKDAYS, dayInWords, plusDays, plusMonths, weekdayOf, weeksOf } from './dates.js';

const T = {
  title: 'Pilih tanggal',
  before: 'Bulan sebelumnya',
  after: 'Bulan berikutnya',
  close: 'Tutup',
  keys: 'Panah: hari dan pekan. Page Up, Page Down: bulan. Enter: pilih.',
};

const GAP = 4;

const STEPS = {
  ArrowLeft: iso => plusDays(iso, -1),
  ArrowRight: iso => plusDays(iso, 1),
  ArrowUp: iso => plusDays(iso, -7),
  ArrowDown: iso => plusDays(iso, 7),
  Home: iso => plusDays(iso, -weekdayOf(iso)),
  End: iso => plusDays(iso, 6 - weekdayOf(iso)),
  PageUp: (iso, event) => plusMonths(iso, event.shiftKey ? -12 : -1),
  PageDown: (iso, event) => plusMonths(iso, event.shiftKey ? 12 : 1),
};

/**
 * @param beside the field under which it opens
 * @param start the day that has the focus first
 * @param chosen the day that the field holds, or null
 * @param min, max bounds, or ''
 * @returns promise of the day that was chosen, or null
 */
export function chooseDay({ beside, start, chosen, min, max, today }) {
  return new Promise(done => {
    let at = within(start);
    let answer = null;
    const before = document.activeElement;
    const id = uid('kalender');
    const name = h('h3', { id, 'aria-live': 'polite' });
    const body = h('tbody', { on: { keydown: step, click: pick } });
    const dialog = h('dialog', { class: 'tertib t-kal', lang: 'id', 'aria-label': T.title, on: { close: end } },
      h('div', { class: 't-kal-atas' }, button('‹', () => turn(-1), 'quiet', { 'aria-label': T.before }), name, button('›', () => turn(1), 'quiet', { 'aria-label': T.after })),
      h('table', { role: 'grid', 'aria-labelledby': id }, h('thead', null, h('tr', null, WEEKDAYS.map(day => h('th', { scope: 'col', abbr: day }, day.slice(0, 3))))), body),
      h('div', { class: 't-kal-bawah' }, h('span', { class: 't-meta' }, T.keys), button(T.close, () => dialog.close(), 'sm')));

    function within(iso) {
      if (min && iso < min) return min;
      return max && iso > max ? max : iso;
    }

    function draw() {
      fill(name, `${MONTHS[Number(at.slice(5, 7)) - 1]} ${at.slice(0, 4)}`);
      fill(body, weeksOf(at).map(week => h('tr', null, week.map(cell))));
    }

    function cell(iso) {
      if (!iso) return h('td');
      const out = iso !== within(iso);
      return h('td', { role: 'gridcell', 'aria-selected': String(iso === chosen) }, h('button', {
        type: 'button', tabindex: iso === at ? '0' : '-1', disabled: out, data: { day: iso },
        'aria-label': dayInWords(iso), 'aria-current': iso === today ? 'date' : null,
      }, Number(iso.slice(8))));
    }

    const focus = () => body.querySelector('[tabindex="0"]').focus();

    function turn(months) {
      at = within(plusMonths(at, months));
      draw();
    }

    function step(event) {
      const to = STEPS[event.key];
      if (!to) return;
      event.preventDefault();
      at = within(to(at, event));
      draw();
      focus();
    }

    function pick(event) {
      const day = event.target.closest('[data-day]');
      if (!day) return;
      answer = day.dataset.day;
      dialog.close();
    }

    function end() {
      dialog.remove();
      before.focus();
      done(answer);
    }

    draw();
    document.body.append(dialog);
    dialog.showModal();
    beside.scrollIntoView({ block: 'nearest' });
    place(dialog, beside.getBoundingClientRect());
    dialog.addEventListener('click', event => event.target === dialog && outside(dialog, event) && dialog.close());
    focus();
  });
}

/** Under the field, or above it where there is more room; never over the edge. */
function place(dialog, field) {
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const below = field.bottom + GAP;
  const top = below + height > innerHeight && field.top - GAP - height >= 0 ? field.top - GAP - height : Math.min(below, innerHeight - height - GAP);
  dialog.style.left = `${Math.max(GAP, Math.min(field.left, innerWidth - width - GAP))}px`;
  dialog.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
}

function outside(dialog, { clientX, clientY }) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
