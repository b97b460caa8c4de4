/** A finding of the semester before, on one line: was it followed up? */
import { fill, h } from './dom.js';
import { T } from './text.js';
import { segment } from './controls.js';
import { longDate } from './format.js';
import { choice, counted, word } from './sheet.js';
import { itemState } from './rowstate.js';
import { createConflict } from './conflict.js';

export function createFinding(work, item) {
  const { sheet, saver, answers } = work;
  const st = h('span', { class: 'w-st' });
  const said = h('b');
  const control = sheet.writable && sheet.mode === 'fill' ? segment({ label: T.pelaksanaan, options: item.scale.options,
    value: choice(item.draft.answer), onChange: code => answers.edit(item, { answer: { pelaksanaan: code } }, 'once') }) : null;
  const conflict = createConflict({ saver, key: item.code, describe: v => word(item, choice(v.answer)), useTheirs: () => answers.takeTheirs(item) });
  const meta = [item.context.kelas, item.context.tenggat && T.due(longDate(item.context.tenggat))].filter(Boolean).join(' · ');
  const node = h('div', { class: `w-t1${item.returned ? ' w-ret' : ''}`, data: { code: item.code }, tabindex: '-1' },
    h('p', null, h('b', null, `${item.no}. `), item.text, meta ? h('span', { class: 't-meta' }, ` ${meta}`) : null),
    control ? control.node : said, st, conflict.node);

  function update() {
    if (control) control.set(choice(item.draft.answer));
    fill(said, word(item, choice(counted(item, sheet))));
    fill(st, itemState(item, sheet, saver.entry(item.code)));
    conflict.update();
  }

  update();
  return { item, node, update, open() {}, summary: () => node.focus({ preventScroll: true }),
    first: () => (control ? control.focus() : node.focus({ preventScroll: true })),
    act(name, argument) { if (name === 'choose' && control && item.scale.options[argument]) answers.edit(item, { answer: { pelaksanaan: item.scale.options[argument].code } }, 'once'); } };
}
