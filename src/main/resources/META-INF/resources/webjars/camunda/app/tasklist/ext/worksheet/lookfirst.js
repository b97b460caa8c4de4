/** Asks, before a task is ended, whether rows that contradict themselves should be looked at first. */
import { button, h, uid } from '../../../../../tertib/dom.js';
import { T } from './text.js';

const MOST = 5;

/** @return `look` or `send`; null when the dialog was closed with Esc */
export function lookFirst(items) {
  return new Promise(done => {
    const id = uid('w-look');
    const choose = value => () => dialog.close(value);
    const more = items.length - MOST;
    const dialog = h('dialog', { class: 'tertib w-dialog', lang: 'id', 'aria-labelledby': id, on: { close: () => { dialog.remove(); done(dialog.returnValue || null); } } },
      h('h3', { id }, T.lookFirstTitle(items.length)),
      h('ul', { class: 'w-problems' }, items.slice(0, MOST).map(line), more > 0 ? h('li', null, T.moreRows(more)) : null),
      h('p', { class: 't-help' }, T.lookFirstHelp),
      h('div', { class: 't-act' }, button(T.lookFirst, choose('look'), 'main'), button(T.sendAnyway, choose('send'))));
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('.t-btn--main').focus();
  });
}

const line = item => h('li', null, h('span', { class: 'w-which' }, h('b', null, `${item.no}. `), item.text), h('span', { class: 't-meta' }, item.contradiction));
