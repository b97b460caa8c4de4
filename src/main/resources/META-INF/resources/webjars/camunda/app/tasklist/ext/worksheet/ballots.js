/** What everybody says to one proposal: always in the same places, so that two proposals can be compared. */
import { fill, h, icon } from '../../../../../tertib/dom.js';
import { field } from './controls.js';
import { V } from './votetext.js';

const NEXT = { setuju: 'tidak_setuju', tidak_setuju: null, silent: 'setuju', absent: 'setuju' };
const SIGN = { setuju: 'yes', tidak_setuju: 'no' };
const LOOK = { setuju: 'y', tidak_setuju: 'x', silent: '', absent: 'z' };

export function createBallots(voting, row) {
  const places = h('ol', { class: 'w-v8', 'aria-label': V.votes(voting.how.who) });
  const sum = h('p', null);
  const reasons = h('div', { class: 'w-objections' });
  const more = h('details', { class: 'w-objecting' }, h('summary', { class: 't-sum' }, V.objections), reasons);
  const refused = h('p', { class: 't-err', role: 'alert', hidden: true });
  const node = h('div', { class: 'w-ballots' }, places, sum, more, refused);
  let fields = '';

  const said = voter => voting.votes(row).find(vote => vote.voter === voter.code) || null;
  const word = voter => (said(voter) ? said(voter).vote : voter.present ? 'silent' : 'absent');

  async function cast(voter, vote, reason) {
    try {
      await voting.cast(row, voter.code, vote, reason);
      refuse(null);
    } catch (error) {
      refuse(error.message);
    }
  }

  function refuse(words) {
    refused.hidden = !words;
    fill(refused, words ? [icon('bad'), h('span', null, words)] : null);
  }

  function place(voter, i) {
    const says = word(voter);
    const label = V.voice(voter.name, V.says[says]);
    const inside = [String(i + 1), SIGN[says] ? icon(SIGN[says]) : null];
    return h('li', { class: LOOK[says] || null }, voting.writes() && row.id
      ? h('button', { type: 'button', title: voter.name, 'aria-label': `${label}. ${V.changeVoice}`, data: { voter: voter.code }, on: { click: () => cast(voter, next(voter)) } }, inside)
      : [inside, h('span', { class: 't-sr' }, label)]);
  }

  /** The proposer agrees by proposing: taking his objection back is agreeing again. */
  const next = voter => NEXT[word(voter)];

  function update() {
    const all = voting.voters();
    const held = document.activeElement && places.contains(document.activeElement) ? document.activeElement.dataset.voter : null;
    fill(places, all.map(place));
    if (held) [...places.querySelectorAll('button')].filter(one => one.dataset.voter === held).forEach(one => one.focus({ preventScroll: true }));
    const count = says => all.filter(voter => word(voter) === says).length;
    const against = all.filter(voter => word(voter) === 'tidak_setuju');
    const [yes, rest] = V.sum(count('setuju'), against.length, against.map(voter => voter.name).join(', '), count('silent'), count('absent'));
    fill(sum, h('b', null, yes), rest);
    more.hidden = !against.length;
    objections(against);
  }

  /** Drawn anew only when somebody else objects, so that nothing is lost that is being typed. */
  function objections(against) {
    const now = against.map(voter => voter.code).join();
    if (now === fields && voting.writes()) return;
    fields = now;
    fill(reasons, against.map(voter => (voting.writes() ? objection(voter) : h('p', null, V.voice(voter.name, said(voter).reason || '–')))));
    if (against.some(voter => said(voter).reason)) more.open = true;
  }

  function objection(voter) {
    let typed = said(voter).reason || '';
    const kept = () => (said(voter) || {}).reason || '';
    return field({ label: V.objection(voter.name), multiline: true, value: typed, onInput: text => { typed = text; },
      onLeave: () => typed.trim() !== kept() && cast(voter, 'tidak_setuju', typed.trim() || null) }).node;
  }

  return { node, update };
}
