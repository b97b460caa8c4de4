/** Asks, before a task is ended, whether rows that contradict themselves should be looked at first. */
import { ask } from '../../../../../tertib/ask.js';
import { h } from '../../../../../tertib/dom.js';
import { T } from './text.js';

const MOST = 5;

/** @return promise of `look` or `send`; null when the dialog was closed with Esc */
export function lookFirst(items) {
  const more = items.length - MOST;
  const body = [
    h('ul', { class: 'w-problems' }, items.slice(0, MOST).map(line), more > 0 ? h('li', null, T.moreRows(more)) : null),
    h('p', { class: 't-help' }, T.lookFirstHelp),
  ];
  return ask(T.lookFirstTitle(items.length), body, [[T.lookFirst, 'look'], [T.sendAnyway, 'send']]);
}

const line = item => h('li', null, h('span', { class: 'w-which' }, h('b', null, `${item.name}. `), item.text), h('span', { class: 't-meta' }, item.contradiction));
