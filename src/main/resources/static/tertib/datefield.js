// One field for a day, wherever one is entered: it shows and reads an Indonesian date in any browser,
// says the day in words beside it, and opens a calendar. A page's own `<input type="date">` becomes
// one by itself (without scripts it stays what it is); scripts build theirs with `dateField`.

import { button, fill, h, icon, uid } from './dom.js';
import { chooseDay } from './calendar.js';
import { dayInWords, longDay, readDay, today } from './dates.js';

const T = {
  open: 'Buka kalender',
  form: 'contoh: 30 November 2026',
  unread: text => `“${text}” belum terbaca sebagai tanggal. Tulis misalnya 30 November 2026 atau 30/11/2026.`,
  early: day => `Paling awal ${day}.`,
  late: day => `Paling akhir ${day}.`,
};

/**
 * @param input a date input, not yet or already in the page; its `min`, `max`, `value` and `data-hari-ini` count
 * @param onChange (day or '') told whenever another day stands there; not of what is half typed
 * @param near the day at which the calendar opens while the field is empty
 * @returns node to put where the input would stand (when it stands nowhere yet), the input itself,
 *     `value` as ISO or '', set(day), check() whether it can be read and lies within its bounds, focus()
 */
export function dateField(input, { onChange = () => {}, near } = {}) {
  const { min, max } = input;
  let value = readDay(input.value) || '';
  const words = h('span', { class: 't-help t-hari', id: uid('hari'), 'aria-live': 'polite' });
  const opener = button(icon('day'), open, 'quiet', { 'aria-label': T.open, title: T.open });
  const node = h('span', { class: 't-tanggal' });

  if (input.isConnected) input.replaceWith(node);
  input.type = 'text';
  input.removeAttribute('min');
  input.removeAttribute('max');
  input.autocomplete = 'off';
  input.placeholder = T.form;
  input.setAttribute('aria-describedby', [words.id, input.getAttribute('aria-describedby')].filter(Boolean).join(' '));
  node.append(h('span', { class: 't-tanggal-isi' }, input, opener), words);
  input.addEventListener('input', () => take(readDay(input.value, false)));
  input.addEventListener('change', settle);
  input.addEventListener('blur', settle);
  input.addEventListener('keydown', event => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      open();
    }
  });
  show();

  /** A readable day counts at once; nothing at all counts as well; a half typed one waits. */
  function take(day) {
    if (day || !input.value.trim()) become(day || '');
    input.dataset.galat = '';
    say();
  }

  function become(day) {
    if (day === value) return;
    value = day;
    onChange(day);
  }

  /** One is done typing: the day is written out; what cannot be read stands for no day. */
  function settle() {
    const day = readDay(input.value) || '';
    become(day);
    if (day) input.value = longDay(day);
    say();
    complain(problem());
  }

  /** In the words of validity.js as well, which asks every field of a form. */
  function complain(wrong) {
    input.dataset.galat = wrong;
    input.setCustomValidity(wrong);
    input.setAttribute('aria-invalid', String(Boolean(wrong)));
  }

  function problem() {
    const text = input.value.trim();
    if (text && !value) return T.unread(text);
    if (min && value && value < min) return T.early(longDay(min));
    return max && value && value > max ? T.late(longDay(max)) : '';
  }

  function say() {
    const typing = document.activeElement === input;
    const wrong = typing ? '' : problem();
    const read = typing ? readDay(input.value) : value;
    words.classList.toggle('t-bad', Boolean(wrong));
    fill(words, wrong || (read ? dayInWords(read) : null));
  }

  function show() {
    input.value = value ? longDay(value) : '';
    complain('');
    say();
  }

  async function open() {
    const now = input.dataset.hariIni || pageToday();
    const day = await chooseDay({ beside: input, start: value || near || now || today(), chosen: value, min, max, today: now });
    if (!day) return;
    input.value = longDay(day);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function set(day) {
    if (document.activeElement === input || (day || '') === value) return;
    value = readDay(day) || '';
    show();
  }

  function check() {
    complain(problem());
    return !problem();
  }

  return { node, input, get value() { return value; }, set, check, focus: () => input.focus({ preventScroll: true }) };
}

/** Today by the product's clock, which in training is not the computer's; a page that does not know marks none. */
const pageToday = () => document.querySelector('meta[name=hari-ini]')?.content || '';

/** Date inputs of a page made on the server: what is sent stays ISO. */
function enhance(input) {
  unwrap(input);
  const field = dateField(input);
  if (input.form && input.name) {
    input.form.addEventListener('formdata', ({ formData }) => formData.set(input.name, field.value));
  }
}

/** A label around its field would count the calendar's button as its words: it stands before it instead. */
function unwrap(input) {
  const around = input.closest('label');
  if (!around) return;
  input.id = input.id || uid('tanggal');
  const words = around.querySelector('.t-lab');
  const rest = [...around.childNodes].filter(node => node !== words);
  around.replaceWith(h('div', { class: around.className }, h('label', { class: words.className, for: input.id }, ...words.childNodes), rest));
}

document.querySelectorAll('main input[type=date]').forEach(enhance);
