/** What is fixed for an item, on whose proposal and against whom, and what it changes. */
import { fill, h } from '../../../../../tertib/dom.js';
import { get } from './api.js';
import { comma } from './format.js';
import { brief, main, said } from './fields.js';
import { layerName, standing } from './sheet.js';
import { V } from './votetext.js';

export function createVerdict(work, item) {
  const { sheet, voting } = work;
  const title = h('b');
  const words = h('span');
  const effect = h('div');
  const head = h('div', { class: 'w-verdict' }, title, words);
  let shown = null;
  work.bus.on('votes', update);
  work.bus.on('rows', update);

  function update() {
    const fixed = said(item, item.draft.answer);
    head.hidden = !fixed;
    effect.hidden = !fixed;
    if (!fixed) return;
    const found = standing(item, sheet);
    fill(title, V.verdict(valued(item, item.draft.answer)));
    fill(words, [found ? V.stood(layerName(sheet, found.layer), brief(item, found.answer)) : null, ...told()].filter(Boolean).join(' '));
    measure();
  }

  function told() {
    const rows = voting.proposals(item.code).filter(row => voting.takes(row, item));
    const names = codes => [...new Set(codes)].map(voting.nameOf).join(', ');
    const against = rows.flatMap(voting.votes).filter(vote => vote.vote === 'tidak_setuju').map(vote => vote.voter);
    return [rows.length ? V.proposedBy(names(rows.map(row => row.draft[voting.proposer]))) : V.nobodyProposed, against.length ? V.objected(names(against)) : null];
  }

  /** Asked again for each value that the server has. */
  async function measure() {
    if (!item.own || item.own.at === shown) return;
    shown = item.own.at;
    const found = await get(`${work.url}/worksheet/answers/${encodeURIComponent(item.code)}/effect`, work.signal).catch(() => null);
    if (found) fill(effect, table(found.lines));
  }

  return { head, effect, update };
}

const valued = (item, answer) => V.worth(brief(item, answer), main(item) ? comma(item.scale.worth[brief(item, answer)] || '') : '');

const table = lines => h('table', { class: 'w-effect' }, h('thead', null, h('tr', null, V.effect.map((words, i) => h('th', { scope: 'col', class: i ? 't-num' : null }, words)))),
  h('tbody', null, lines.map(line => h('tr', null, h('th', { scope: 'row' }, line.label), [line.before, line.after, line.change].map(text => h('td', { class: 't-num' }, signed(text, text === line.change)))))));

const signed = (text, change) => (change && Number(text) > 0 ? '+' : '') + comma(text).replace('-', '−');
