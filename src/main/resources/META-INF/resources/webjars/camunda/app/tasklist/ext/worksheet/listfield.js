/** A column's value as a field, by its type. */
import { T } from './text.js';
import { field, segment, select } from './controls.js';
import { h } from './dom.js';

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
    case 'DATE': case 'TIME': return wrap(column, field({ ...common, hint, type: column.type.toLowerCase(), onInput: set('typing'), onLeave: leave }), false);
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
