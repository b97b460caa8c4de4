/** A group of others at one item: a quiet line, and who answered what once it is opened. */
import { button, fill, h, icon, state } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { segment } from './controls.js';
import { comma, number, size } from './format.js';

const MOST = 10;
const ALL = '';
const BLANK = '-';
const APART = '~';

export function createOther(beside, code, group) {
  const body = h('div', { class: 'w-othersbody' });
  const node = h('details', { class: 'w-other' }, h('summary', { class: 't-sum' }, h('span', null, line(group))), body);
  let rows = null;
  let asked = null;
  let level = ALL;
  let all = false;
  node.addEventListener('toggle', () => node.open && load());

  /** What was there before stays until the newer list is here. */
  async function load() {
    const late = setTimeout(() => rows || fill(body, h('p', { class: 't-meta' }, T.loadingOthers)), 400);
    try {
      const found = (await beside.detail(code)).groups.find(one => one.name === group.name);
      asked = found ? T.othersAsked(found.code, found.asked) : null;
      rows = found ? found.rows : [];
      draw();
    } catch (error) {
      fill(body, h('p', { class: 't-err', role: 'alert' }, error.message, ' ', button(T.retry, load, 'quiet sm')));
    } finally {
      clearTimeout(late);
    }
  }

  function draw() {
    const list = h('div');
    fill(body, asked ? h('p', { class: 't-meta' }, asked) : null, figures(group), choices(list), list);
    show(list);
  }

  function choices(list) {
    if (!group.levels.length) return null;
    const option = (key, text) => ({ code: key, text: `${text} ${rows.filter(fits(key)).length}` });
    return segment({ label: T.othersBy(group.name), small: true, value: level, onChange: chosen => { level = chosen; all = false; show(list); },
      options: [option(ALL, T.all), ...group.levels.map(one => option(one.code, one.code)), ...[[BLANK, T.othersBlank], [APART, T.othersUncounted]].filter(([key]) => rows.some(fits(key))).map(([key, text]) => option(key, text))] }).node;
  }

  function show(list) {
    const found = rows.filter(fits(level));
    const shown = all ? found : found.slice(0, MOST);
    const more = found.length - shown.length;
    fill(list, found.length ? table(group, shown) : h('p', { class: 't-meta' }, T.othersNone), more ? button(T.othersMore(more), () => { all = true; show(list); }, 'quiet sm') : null);
  }

  /** Who chose this level; null for those that are not counted. */
  function open(one) {
    level = one === null ? APART : one;
    all = false;
    if (node.open && rows) draw();
    node.open = true;
    node.querySelector('summary').focus({ preventScroll: true });
    node.scrollIntoView({ block: 'nearest' });
  }

  return { node, open };
}

/** What is late stands apart, as in the line. */
const fits = key => row => key === ALL || (key === APART ? !row.counted : row.counted && (key === BLANK ? row.answer === null : row.choice === key));

/** *36 dari 38 perangkat daerah: A 12 · B 20 · C 4 · 2 belum terhitung* */
function line(group) {
  const parts = [...group.levels.map(({ code, count }) => [h('b', null, code), ` ${count}`]), ...spread(group.figures), group.apart ? T.othersApart(group.apart) : null].filter(Boolean);
  return [T.others(group), parts.length ? ': ' : null, parts.map((part, i) => [i ? ' · ' : null, h('span', { class: 'w-count' }, part)])];
}

/** A share says more than the counts it is made of. */
function spread(figures) {
  const ratios = figures.filter(one => one.kind === 'ratio');
  return (ratios.length ? ratios : figures).map(one => (one.sum === null ? T.othersSpread(comma(one.median), comma(one.lowest), comma(one.highest)) : `${one.label} ${plain(one.sum)}`));
}

const plain = text => (text === null ? T.none : number(Number(text)));

function figures({ figures: all, name }) {
  const cell = text => h('td', { class: 'n' }, text);
  return all.length ? h('div', { class: 't-scroll' }, h('table', { class: 't-table w-spread' }, h('caption', { class: 't-sr' }, T.othersFigures(name)),
    h('thead', null, h('tr', null, T.othersFigureHead.map((words, i) => h('th', { scope: 'col', class: i ? 'n' : null }, words)))),
    h('tbody', null, all.map(one => h('tr', null, h('th', { scope: 'row' }, one.kind === 'ratio' ? T.shareOf : one.label), [one.sum, one.lowest, one.median, one.highest].map(value => cell(plain(value)))))))) : null;
}

function table({ name }, rows) {
  const [owner, answer, proof, far] = T.othersHead(name);
  const line = row => h('tr', null, h('th', { scope: 'row' }, row.owner),
    h('td', { data: { label: answer } }, row.words === null ? h('span', { class: 't-meta' }, T.blank) : row.first ? h('b', null, T.shift(row.first, row.words)) : h('b', null, row.words)),
    h('td', { data: { label: proof } }, [row.note, row.reason].filter(Boolean).map(words => h('p', null, words)), row.documents.length ? h('ul', { class: 'w-doclist' }, row.documents.map(document)) : row.note || row.reason ? null : h('span', { class: 't-meta' }, T.noEvidence)),
    h('td', { data: { label: far } }, row.counted ? row.state : state('warn', 'warn', T.othersLate(row.state))));
  return h('table', { class: 't-table w-stack w-otherlist' }, h('caption', { class: 't-sr' }, T.othersBy(name)), h('thead', null, h('tr', null, [owner, answer, proof, far].map(words => h('th', { scope: 'col' }, words)))), h('tbody', null, rows.map(line)));
}

/** Only whoever may read it gets a way to it. */
const document = ({ id, name, size: bytes }) => h('li', { class: 't-file' }, icon(id ? 'file' : 'lock'), id ? h('a', { href: `/api/evidence/${encodeURIComponent(id)}`, target: '_blank', rel: 'noopener' }, name) : h('span', null, name),
  h('span', { class: 't-meta' }, id ? size(bytes) : T.notForYou));
