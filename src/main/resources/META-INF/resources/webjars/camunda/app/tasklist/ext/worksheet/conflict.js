/** Two entries of one thing: both are shown, one click chooses. */
import { button, fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { moment } from './format.js';

/** @param describe (value) → words for an entry */
export function createConflict({ saver, key, describe, useTheirs }) {
  const node = h('div', { class: 'w-conflict', role: 'alert', hidden: true });

  function update() {
    const entry = saver.entry(key);
    const torn = Boolean(entry) && entry.phase === 'conflict';
    if (!torn) return void (node.hidden = true);
    const current = entry.current;
    node.hidden = false;
    fill(node, h('p', null, T.conflict(current.by)), h('div', { class: 'w-two' },
      side(T.yours, describe(entry.value), T.useMine, () => saver.mine(key)),
      side(T.other(current.by, current.at && moment(current.at)), describe(current), T.useTheirs, useTheirs)));
  }

  const side = (title, words, verb, onClick) => h('div', null, h('h4', null, title), h('p', null, words), button(verb, onClick, 'sm'));

  return { node, update };
}
