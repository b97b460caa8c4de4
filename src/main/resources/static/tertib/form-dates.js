// Under each date of a Camunda Form its day in words: form-js shows figures alone. The form keeps its
// values to itself, so the day is read where its calendar keeps it. What is typed is read as in every
// other field for a day: left to itself the calendar takes the figures of “20 Agustus 2026” and guesses the month.

import { h } from './dom.js';
import { dayInWords, readDay } from './dates.js';
import { lookAgain, whenDrawn } from './drawn.js';

const FIELD = '.fjs-form-field-datetime';
const TOUCHES = ['input', 'change', 'focusout', 'click'];
const two = (number) => String(number).padStart(2, '0');

/** Says it whenever a form is drawn or touched. */
export default function formDates() {
  whenDrawn(() => document.querySelectorAll(FIELD).forEach(say));
  TOUCHES.forEach((name) => document.addEventListener(name, lookAgain, true));
}

function say(field) {
  readWords(pickerOf(field));
  const words = dayOf(field);
  let line = field.querySelector('.tertib-hari');
  if (!line) {
    line = h('span', { class: 'tertib-hari', lang: 'id', 'aria-live': 'polite' });
    field.append(line);
  }
  if (line.textContent !== words) {
    line.textContent = words;
  }
}

const pickerOf = (field) => [...field.querySelectorAll('input, .flatpickr-input')].map((node) => node._flatpickr).find(Boolean);

function readWords(picker) {
  if (!picker || picker.config.parseDate) return;
  picker.config.parseDate = (text) => {
    const day = readDay(text);
    return day ? new Date(`${day}T00:00:00`) : undefined;
  };
}

function dayOf(field) {
  const picker = pickerOf(field);
  const day = picker && picker.selectedDates[0];
  return day ? dayInWords(`${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`) : '';
}
