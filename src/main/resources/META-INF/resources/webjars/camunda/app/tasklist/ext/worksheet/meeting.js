/** The keys of a meeting, and its last step taken back. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { optionKeys } from './keys.js';
import { V } from './votetext.js';

export function createMeeting(work) {
  const said = h('span', { class: 'w-undone', role: 'status' });
  const undo = work.voting.writes() ? button([V.undo, ' ', h('span', { class: 't-kbd' }, V.undoKey)], () => work.undo(), 'quiet sm') : null;
  const key = ([keys, words]) => h('span', null, keys.map(one => (one === '–' ? '–' : h('span', { class: 't-kbd' }, one))), ` ${words}`);
  const node = h('div', { class: 'w-meeting' }, h('p', { class: 'w-keyline', 'aria-hidden': 'true' }, V.keys(optionKeys(work.sheet)).map(key)), undo, said);
  work.undo = takeBack;

  async function takeBack() {
    if (!undo) return;
    try {
      fill(said, await work.voting.undo());
    } catch (error) {
      fill(said, icon('bad'), ' ', h('span', { class: 't-bad' }, error.message));
    }
  }

  return { node };
}

/** Under the items that were discussed: what becomes of the others. */
export function createRest(work) {
  const node = h('p', { class: 't-meta w-rest' });
  const { sheet, voting, filters, bus } = work;

  function update() {
    const others = sheet.items.filter(item => !voting.discussed(item) && !voting.changed(item)).length;
    node.hidden = filters.state.view !== 'debated';
    fill(node, V.rest(others));
  }

  ['filter', 'rows', 'figures'].forEach(topic => bus.on(topic, update));
  update();
  return node;
}
