/** What is missing to the next category and to each level, and which items would close it. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { comma } from './format.js';

export function createGates(work) {
  const { score } = work.sheet;
  const category = score && score.category && score.category.next ? [createGoal(work, categoryGoal(work))] : [];
  const goals = score ? [...category, ...score.gates.map((gate, i) => createGoal(work, gateGoal(work, i)))] : [];
  if (!goals.length) return null;
  const node = h('section', { class: 'w-gates', 'aria-label': T.goals }, goals.map(goal => goal.node));
  const update = () => goals.forEach(goal => goal.update());
  work.bus.on('explained', update);
  update();
  return { node, update };
}

/** @return {met, first, words, missing, conditions} as they stand */
const categoryGoal = work => () => {
  const { category } = work.sheet.score;
  const open = category && category.next;
  return { met: !open, first: true, words: open ? [h('b', null, T.categoryNow(category.code, category.label)), T.categoryNeeds(comma(category.next.needs), category.next.code)] : [h('b', null, category ? T.categoryNow(category.code, category.label) : T.noCategory)],
    missing: work.explanation.category(), conditions: [], level: '' };
};

const gateGoal = (work, at) => () => {
  const { gates } = work.sheet.score;
  const gate = gates[at];
  const open = gate.conditions.filter(condition => !condition.met);
  const worst = open.reduce((most, one) => (most && Number(most.gap) >= Number(one.gap) ? most : one), null);
  const met = gate.conditions.length - open.length;
  const words = [h('b', { title: gate.title }, T.gate(gate.level, met, gate.conditions.length)), worst ? (open.length === 1 ? T.gateLacks : T.gateLacksMost)(comma(worst.gap), worst.label) : T.gateMet];
  const told = work.explanation.gate(gate.level);
  return { met: gate.met, first: gates.findIndex(one => !one.met) === at, words, unsure: unsure(gate.conditions), missing: told && told.missing, told, conditions: gate.conditions, level: gate.level };
};

/** Thresholds that sources read differently: both are said. */
function unsure(conditions) {
  const open = conditions.filter(condition => condition.other);
  return open.length ? h('span', { class: 't-meta' }, ` · ${T.openThresholds(open.map(c => T.bothReadings(c.label, comma(c.required), comma(c.other))))}`) : null;
}

function createGoal(work, read) {
  const sign = h('span');
  const words = h('span');
  const sets = h('div');
  const list = h('ul', { class: 'w-conditions' });
  const allWords = h('summary', { class: 't-sum' });
  const all = h('details', { class: 'w-allconditions' }, allWords, list);
  const node = h('details', null, h('summary', { class: 't-sum' }, sign, words), sets, all);
  const shown = { set: 0, others: false, condition: null };
  node.addEventListener('toggle', () => { if (node.open) { work.explanation.want(); update(); } });

  function update() {
    const goal = read();
    const best = goal.missing && goal.missing.sets[0];
    fill(sign, icon(goal.met ? 'ok' : goal.first ? 'bad' : 'open')).className = goal.met ? 't-ok' : goal.first ? 't-bad' : '';
    fill(words, goal.words, best ? T.closedBy(best.raises.length) : null, goal.unsure);
    all.hidden = !goal.conditions.length;
    if (!node.open) return;
    const held = document.activeElement && node.contains(document.activeElement) && document.activeElement.dataset.key;
    fill(allWords, T.allConditions(goal.conditions.length, goal.level));
    fill(list, goal.conditions.map(condition => line(condition, goal)));
    fill(sets, closing(goal));
    const again = held && node.querySelector(`[data-key="${CSS.escape(held)}"]`);
    if (again) again.focus({ preventScroll: true });
  }

  function line(condition, goal) {
    const told = goal.told && goal.told.conditions.find(one => one.code === condition.code);
    return h('li', null, h('span', { class: condition.met ? 't-ok' : 't-bad' }, icon(condition.met ? 'ok' : 'bad')),
      h('span', null, condition.label, condition.other ? h('span', { class: 't-meta' }, ` ${T.otherReading(comma(condition.other), comma(condition.required))}`) : null),
      h('span', { class: 't-num' }, comma(condition.actual), h('small', null, ` / ${comma(condition.required)}`)),
      condition.met ? h('span', { class: 't-sr' }, T.fulfilled)
        : told ? button(T.lacks(comma(condition.gap)), () => choose(condition.code), 'quiet sm', { 'aria-label': T.waysFor(condition.label, comma(condition.gap)), data: { key: condition.code } })
          : h('span', { class: 'w-gap' }, T.lacks(comma(condition.gap))));
  }

  function choose(code) {
    Object.assign(shown, { condition: shown.condition === code ? null : code, set: 0, others: false });
    update();
    sets.scrollIntoView({ block: 'nearest' });
  }

  /** The set that is shown, and a way to the others. */
  function closing(goal) {
    if (goal.met) return null;
    if (!work.explanation.known()) return h('p', { class: 't-meta' }, T.explaining);
    const alone = goal.told && goal.told.conditions.find(one => one.code === shown.condition);
    const missing = alone ? alone.missing : goal.missing;
    if (!missing) return null;
    const title = alone ? h('p', { class: 'w-goal' }, T.onlyCondition(missing.open[0].label), ' ', button(T.wholeLevel(goal.level), () => choose(shown.condition), 'quiet sm', { data: { key: 'semua' } })) : null;
    if (missing.state === 'unreachable') return [title, h('p', { class: 't-help' }, T.notReachable(missing.open.filter(o => Number(o.highest) < Number(o.required)).map(o => T.atMost(o.label, comma(o.highest), comma(o.required)))))];
    const set = missing.sets[Math.min(shown.set, missing.sets.length - 1)];
    if (!set) return [title, h('p', { class: 't-help' }, T.noWay)];
    return [title, missing.exact ? null : h('p', { class: 't-help' }, T.suggestion), setTable(set, missing), shown.others ? ways(missing) : null];
  }

  function setTable(set, missing) {
    const rest = missing.sets.length - 1;
    const row = raise => {
      const item = work.sheet.byCode.get(raise.code);
      return h('tr', null, h('td', null, button(item ? item.name : raise.code, () => work.show(raise.code), 'quiet sm', { class: 'w-door t-code', data: { key: raise.code } })), h('td', null, item ? item.text : ''),
        h('td', { class: 't-nowrap' }, T.fromTo(comma(raise.from)), h('b', null, raise.to)), h('td', { class: 't-num' }, h('b', null, `+${comma(raise.gain)}`)),
        h('td', { class: 't-meta' }, raise.documents.length ? raise.documents.map(d => d.name).join(', ') : T.newDocument));
    };
    const closed = set.closed.map(one => ({ ...one, open: missing.open.find(o => o.code === one.code) })).map(one => T.raisedTo(one.open ? one.open.label : one.code, one.open ? comma(one.open.actual) : '', comma(one.actual), comma(one.required)));
    return h('div', { class: 't-scroll' }, h('table', { class: 't-table w-set' },
      h('thead', null, h('tr', null, T.setHead.map((head, i) => h('th', { scope: 'col', class: i === 3 ? 't-num' : null }, head)))),
      h('tbody', null, set.raises.map(row)),
      h('tfoot', null, h('tr', null, h('td', { colspan: 3 }, closed.length > 3 ? T.allClosed(closed.length) : closed.join('; ')), h('td', { class: 't-num' }, h('b', null, `+${comma(set.gain)}`)),
        h('td', { class: 't-meta' }, set.withoutNewDocument ? T.chosenWithout : T.chosenFewest, ' ',
          rest ? button(shown.others ? T.hideWays : T.otherWays(rest), () => { shown.others = !shown.others; update(); }, 'quiet sm', { data: { key: 'lain' }, 'aria-expanded': String(shown.others), class: 'w-door' }) : null)))));
  }

  function ways(missing) {
    return h('ul', { class: 'w-ways' }, missing.sets.map((set, i) => h('li', null, button(T.way(i + 1, set.raises.length, comma(set.gain), set.withoutNewDocument), () => { shown.set = i; update(); }, 'quiet sm',
      { 'aria-pressed': String(shown.set === i), data: { key: `cara-${i}` } }), h('span', { class: 't-meta' }, set.raises.map(raise => { const item = work.sheet.byCode.get(raise.code); return item ? item.name : raise.code; }).join(', ')))));
  }

  return { node, update };
}
