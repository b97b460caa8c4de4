/** The few kinds of fields of the tab. */
import { fill, h, icon, uid } from '../../../../../tertib/dom.js';
import { dateField } from '../../../../../tertib/datefield.js';
import { comma, isoDay, now } from './format.js';

/** Radios laid side by side, or levels below one another. @param options [{code, text}] */
export function segment({ label, options, value, onChange, small, levels }) {
  const name = uid('pilihan');
  const radios = options.map(option => h('input', { type: 'radio', name, value: option.code, checked: option.code === value,
    on: { change: () => onChange(option.code) } }));
  const node = h('div', { class: levels ? 'w-levels' : `t-seg${small ? ' t-seg--sm' : ''}`, role: 'radiogroup', 'aria-label': label },
    options.map((option, i) => h('label', null, radios[i], h('span', null, levels ? [h('b', null, option.code), ' '] : null, option.text))));
  return {
    node,
    set: code => radios.forEach(radio => { radio.checked = radio.value === code; }),
    focus: () => (radios.find(r => r.checked) || radios[0]).focus({ preventScroll: true }),
  };
}

/** Levels below one another, each with its letter, what it takes and what it is worth. @param marked {code, words} of one of them, or null */
export function levels({ label, options, value, worth, marked, onChange }) {
  const name = uid('tingkat');
  const radios = options.map(option => h('input', { type: 'radio', name, value: option.code, checked: option.code === value, on: { change: () => onChange(option.code) } }));
  const beside = code => [comma(worth[code]), marked && marked.code === code ? marked.words : ''].filter(Boolean).join(' · ');
  const node = h('div', { class: 'w-opts', role: 'radiogroup', 'aria-label': label }, options.map((option, i) => h('label', null, radios[i], h('b', null, option.code),
    h('span', null, option.text), h('span', { class: 't-meta t-num' }, beside(option.code)))));
  return {
    node,
    set: code => radios.forEach(radio => { radio.checked = radio.value === code; }),
    focus: () => (radios.find(r => r.checked) || radios[0]).focus({ preventScroll: true }),
  };
}

/** @param check (text) → words of an error or null */
export function field({ label, hint, value, onInput, onLeave, multiline, numeric, required, check, describedBy, placeholder }) {
  const error = h('span', { class: 't-err', id: uid('salah'), hidden: true });
  const input = h(multiline ? 'textarea' : 'input', {
    class: multiline ? 't-area' : `t-in${numeric ? ' t-in--n' : ''}`, rows: multiline ? 1 : null, type: multiline ? null : 'text',
    inputmode: numeric ? 'numeric' : null, autocomplete: 'off', placeholder, maxlength: multiline ? 4000 : 500, value: value ?? '',
    'aria-required': required ? 'true' : null, 'aria-describedby': [error.id, describedBy].filter(Boolean).join(' '),
    on: { input: () => { grow(input); verify(); onInput(input.value); }, blur: () => onLeave && onLeave() },
  });

  function verify(words = check ? check(input.value) : null) {
    input.setAttribute('aria-invalid', words ? 'true' : 'false');
    error.hidden = !words;
    fill(error, words ? [icon('bad'), h('span', null, words)] : null);
  }

  function set(text) {
    if (document.activeElement !== input && input.value !== (text ?? '')) input.value = text ?? '';
    grow(input);
    verify();
  }

  requestAnimationFrame(() => grow(input));
  const words = h('span', { class: 't-lab' }, label, hint ? h('span', { class: 't-meta' }, ` ${hint}`) : null);
  return { node: h('label', { class: 't-field' }, words, input, error), input, set, focus: () => input.focus({ preventScroll: true }) };
}

/** A day: typed in Indonesian or chosen, its weekday beside it. */
export function day({ label, hint, value, onInput, onLeave, required }) {
  const input = h('input', { class: 't-in', type: 'date', id: uid('hari'), value: value ?? '', 'aria-required': required ? 'true' : null,
    data: { hariIni: isoDay(now()) }, on: { blur: () => onLeave && onLeave() } });
  const control = dateField(input, { onChange: onInput });
  const words = h('label', { class: 't-lab', for: input.id }, label, hint ? h('span', { class: 't-meta' }, ` ${hint}`) : null);
  return { node: h('div', { class: 't-field' }, words, control.node), input, set: control.set, focus: control.focus };
}

/** A text field as high as its text, up to ten lines. */
export function grow(input) {
  if (input.tagName !== 'TEXTAREA' || !input.isConnected) return;
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight + 2, 220)}px`;
}

export function select({ label, options, value, onChange, required, blank }) {
  const input = h('select', { class: 't-sel', 'aria-required': required ? 'true' : null, on: { change: () => onChange(input.value) } },
    h('option', { value: '' }, blank), options.map(o => h('option', { value: o.code }, o.text)));
  input.value = value ?? '';
  return {
    node: h('label', { class: 't-field' }, h('span', { class: 't-lab' }, label), input), input,
    set: code => { if (document.activeElement !== input) input.value = code ?? ''; }, focus: () => input.focus({ preventScroll: true }),
  };
}
