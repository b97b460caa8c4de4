/** A column's value as a field, by its type. */
import { T } from './text.js';
import { day, field, segment, select } from './controls.js';
import { h } from '../../../../../tertib/dom.js';

const FEW = 4;

export function columnField(column, row, change, leave) {
  const set = at => value => { row.draft[column.key] = value || undefined; change(at); };
  const common = { label: column.label, value: row.draft[column.key], required: column.required };
  const hint = [column.required ? T.required : '', column.help || ''].filter(Boolean).join(' ');
  const wide = ['LONG_TEXT'].includes(column.type);
  switch (column.type) {
    case 'YES_NO': return choice(column, [{ code: 'ya', text: T.yes }, { code: 'tidak', text: T.no }], common, hint, set('once'));
    case 'CHOICE': return column.options.length <= FEW && shortOnes(column.options) ? choice(column, column.options, common, hint, set('once'))
      : wrap(column, select({ ...common, label: words(column.label, hint), options: column.options, blank: T.choose, onChange: set('once') }), false);
    case 'DATE': return wrap(column, day({ ...common, hint, onInput: set('typing'), onLeave: leave }), false);
    case 'TIME': return time(column, { ...common, hint, onLeave: leave }, set('typing'));
    default: return wrap(column, field({ ...common, hint, multiline: wide, onInput: set('typing'), onLeave: leave }), wide);
  }
}

const shortOnes = options => options.reduce((sum, o) => sum + o.text.length, 0) < 50;
const words = (label, hint) => [label, hint ? h('span', { class: 't-meta' }, ` ${hint}`) : null];

function choice(column, options, common, hint, onChange) {
  const seg = segment({ label: column.label, options, value: common.value, onChange });
  const node = h('div', { class: 't-field' }, h('span', { class: 't-lab', 'aria-hidden': 'true' }, words(column.label, hint)), seg.node);
  return wrap(column, { ...seg, node }, false);
}

function wrap(column, control, wide) {
  if (wide) control.node.classList.add('w-wide');
  return { column, node: control.node, set: control.set, focus: control.focus };
}

/** 24 hours whatever the browser's language; *9.30* becomes *09:30*. What is no time stays as typed, and says so. */
function time(column, options, onInput) {
  let left = false;
  const normal = text => { const m = /^(\d{1,2})[.:]?(\d\d)$/.exec(text.trim()); return m && m[1] < 24 && m[2] < 60 ? `${m[1].padStart(2, '0')}:${m[2]}` : null; };
  const control = field({ ...options, placeholder: '09:00', check: text => (text && !normal(text) && (text.length > 4 || left) ? T.notTime : null),
    onInput: text => { if (!text || normal(text)) onInput(normal(text) || ''); }, onLeave: () => { left = true; control.input.value = normal(control.input.value) || control.input.value; control.set(control.input.value); options.onLeave(); } });
  const set = value => { if (!control.input.value || normal(control.input.value)) control.set(value); };
  return wrap(column, { ...control, set }, false);
}
