/** Who is there: one place for everybody, the quorum beside it, and what else the list says. */
import { banner, button, fill, h, state } from '../../../../../tertib/dom.js';
import { now, time } from './format.js';
import { shown } from './listrow.js';
import { V } from './votetext.js';

export function createAttendance(work) {
  const { list, view, api } = work.lists.attending;
  const how = list.attendance;
  const title = h('b');
  const quorum = h('span', { role: 'status' });
  const places = list.rows.map(place);
  const rest = button('', restAbsent, 'sm');
  const details = h('details', { class: 'w-attmore' }, h('summary', { class: 't-sum' }, V.details), view.node);
  const problem = h('div');
  const whole = h('details', { class: 'w-att', open: true }, h('summary', { class: 't-sum' }, title, quorum),
    h('div', null, h('fieldset', null, h('legend', { class: 't-sr' }, V.attendance), h('div', { class: 'w-places' }, places.map(one => one.node))), h('div', { class: 't-act' }, rest), details));
  const node = h('div', { class: 'w-attendance' }, whole, problem);
  view.focus = row => { whole.open = true; places[list.rows.indexOf(row)].focus(); };
  work.bus.on('rows', changed => changed === list && update());

  function place(row, i) {
    const tick = h('input', { type: 'checkbox', on: { change: () => set(row, tick.checked) } });
    const small = h('small');
    return { node: h('label', null, tick, h('span', null, `${i + 1} ${row.draft[how.name]}`), small), focus: () => tick.focus(), update() {
      tick.checked = isThere(row);
      fill(small, words(row));
    } };
  }

  const isThere = row => row.draft[how.column] === how.present;

  function words(row) {
    const said = row.draft[how.column];
    const other = list.columns.filter(column => column.editable && ![how.column, how.time].includes(column.key) && row.draft[column.key]).map(column => shown(column, row.draft[column.key]));
    if (!said) return V.notYet;
    return [isThere(row) ? row.draft[how.time] : shown(list.columns.find(column => column.key === how.column), said).toLowerCase(), ...other].filter(Boolean).join(', ');
  }

  /** Since when follows the clock of the server; whoever is marked absent came at no time. */
  function set(row, there) {
    row.draft[how.column] = there ? how.present : how.absent;
    if (how.time) row.draft[how.time] = there ? row.draft[how.time] || time(now()) : undefined;
    api.change(row, 'once');
    view.touch(row);
    work.bus.say('rows', list);
    update();
  }

  const blank = () => list.rows.filter(row => !row.draft[how.column]);

  function restAbsent() {
    blank().forEach(row => set(row, false));
    whole.querySelector('summary').focus();
  }

  function update() {
    const there = list.rows.filter(isThere).length;
    const lacks = Math.min(how.quorum, list.rows.length) - there;
    fill(title, V.present(there, list.rows.length, how.who));
    fill(quorum, blank().length === list.rows.length ? state('', 'open', V.quorum(how.quorum)) : lacks > 0 ? state('bad', 'bad', V.notReached(how.quorum, lacks)) : state('ok', 'ok', V.reached(how.quorum)));
    places.forEach(one => one.update());
    rest.hidden = !list.writable || !there || !blank().length;
    fill(rest, V.restAbsent(blank().length, how.who));
    fill(problem, lacks > 0 && !blank().length ? banner('bad', 'bad', V.noQuorum(there, list.rows.length, how.who, how.quorum), h('p', null, V.nothingLost),
      work.context.submit ? [] : [button(V.nextMeeting, work.frame.toForm, 'sm')], { role: 'alert' }) : null);
  }

  update();
  return { node, update };
}
