/** A question that is answered on its line, such as whether an earlier finding was followed up. */
import { fill, h } from '../../../../../tertib/dom.js';
import { segment } from './controls.js';
import { choice, main, optionsOf, said, withParts, word } from './fields.js';
import { counted } from './sheet.js';
import { itemState } from './rowstate.js';
import { createConflict } from './conflict.js';

export function createOneLine(work, item) {
  const { sheet, saver, answers } = work;
  const st = h('span', { class: 'w-st' });
  const words = h('b');
  const field = main(item);
  const answer = code => answers.edit(item, { answer: withParts(item, null, { [field.key]: code }) }, 'once');
  const control = sheet.writable && sheet.mode === 'fill' ? segment({ label: field.label, options: optionsOf(item, field),
    value: choice(item, item.draft.answer), onChange: answer }) : null;
  const conflict = createConflict({ saver, key: item.code, describe: v => word(item, choice(item, v.answer)), useTheirs: () => answers.takeTheirs(item) });
  const meta = item.view.marks.map(mark => mark.text).join(' · ');
  const node = h('div', { class: `w-t1${item.returned ? ' w-ret' : ''}`, data: { code: item.code }, tabindex: '-1' },
    h('p', null, h('b', null, `${item.no}. `), item.text, meta ? h('span', { class: 't-meta' }, ` ${meta}`) : null),
    control ? control.node : words, st, conflict.node);

  function update() {
    if (control) control.set(choice(item, item.draft.answer));
    const given = counted(item, sheet);
    fill(words, word(item, said(item, given) ? choice(item, given) : null));
    fill(st, itemState(item, sheet, saver.entry(item.code)));
    conflict.update();
  }

  update();
  return { item, node, update, open() {}, summary: () => node.focus({ preventScroll: true }),
    first: () => (control ? control.focus() : node.focus({ preventScroll: true })),
    act(name, argument) { if (name === 'choose' && control && item.scale.options[argument]) answer(item.scale.options[argument].code); } };
}
