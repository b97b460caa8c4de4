/** Proposals on the items of a sheet, the votes on them, and the last step taken back. */
import { state, styles } from '../../../../../tertib/dom.js';
import { get, post, put } from './api.js';
import { moment } from './format.js';
import { brief, choice, said, same } from './fields.js';
import { standing } from './sheet.js';
import { V } from './votetext.js';

styles(new URL('./voting.css', import.meta.url).href);

export function createVoting(work) {
  const { sheet, bus } = work;
  const { list, view, api } = work.lists.voting;
  const attending = work.lists.attending;
  const { voters: how, value, proposer } = list.voting;
  const about = list.columns.find(column => column.fromItem);
  const writes = () => list.writable && sheet.writable;
  let page = null;
  let broken = false;
  let last = Promise.resolve();

  async function load() {
    const pages = await get(`${work.url}/votes`, work.signal).catch(() => null);
    if (work.signal.aborted) return;
    page = (pages && pages.find(one => one.kind === list.kind)) || page;
    broken = !pages;
    bus.say('votes');
  }

  /** In their fixed places; who is there follows the list while it is written. */
  const voters = () => (attending ? attending.list.rows.map(row => ({ code: row.key, name: row.draft[how.name], present: row.draft[how.column] === how.present }))
    : page ? page.voters : []);
  const nameOf = code => (voters().find(one => one.code === code) || {}).name || code;

  const proposals = code => list.rows.filter(row => !row.removed && row.draft[about.key] === code);
  const votes = row => (page && row.id && page.votes[row.id]) || (row.draft[proposer] ? [{ voter: row.draft[proposer], vote: 'setuju' }] : []);

  /** One after the other, as they were pressed. */
  function cast(row, voter, vote, reason = null) {
    last = last.catch(() => {}).then(async () => {
      const now = await put(`${work.url}/lists/${encodeURIComponent(list.kind)}/rows/${encodeURIComponent(row.id)}/votes/${encodeURIComponent(voter)}`, { vote, reason });
      if (!page) return load();
      page.votes[row.id] = now;
      return bus.say('votes');
    });
    return last;
  }

  const fixed = item => said(item, item.draft.answer);
  const discussed = item => Boolean(item.returned) || work.lists.about(item.code).length > 0;
  const isOpen = item => discussed(item) && (!fixed(item) || Boolean(item.returned && !fixedSince(item)));
  const fixedSince = item => Boolean(item.own) && new Date(item.own.at) > new Date(item.returned.at);
  const changed = item => fixed(item) && !same(item.draft.answer, (standing(item, sheet) || {}).answer);
  const takes = (row, item) => fixed(item) && row.draft[value] === brief(item, item.draft.answer);

  /** What most of the others chose, or the time before, is something else than what stands. */
  function unlike(item) {
    const found = standing(item, sheet);
    const code = found && choice(item, found.answer);
    const { proposal } = item.view;
    if (!code) return false;
    const most = work.beside && mostChosen(work.beside.item(item.code));
    return Boolean((most && most !== code) || (proposal && choice(item, proposal.answer) && choice(item, proposal.answer) !== code));
  }

  /** The one sign of a closed row. */
  function sign(item) {
    if (fixed(item) && item.own) return isOpen(item) ? state('warn', 'warn', V.fixedAgain) : state('ok', 'ok', V.fixed(moment(item.own.at)));
    const n = proposals(item.code).length;
    return n ? state('warn', 'warn', V.proposals(n)) : discussed(item) ? state('', 'open', V.noProposal) : null;
  }

  /** What is only here is dropped first; then the server takes back what it took last. @return the words for it */
  async function undo() {
    const held = work.saver.unsent().filter(entry => entry.phase === 'held' && sheet.byCode.has(entry.key)).pop();
    if (held) return forget(sheet.byCode.get(held.key));
    await work.saver.settle();
    await last.catch(() => {});
    const { what } = await post(`${work.url}/undo`, {});
    await Promise.all([work.answers.reread(), load()]);
    return what;
  }

  function forget(item) {
    work.saver.forget(item.code);
    work.saver.know(item.code, item.revision);
    item.draft = item.own ? { answer: item.own.answer ?? null, note: item.own.note ?? null, reason: item.own.reason ?? null } : { answer: null, note: null, reason: null };
    bus.say('item', item);
    bus.say('figures');
    return V.dropped(item.name);
  }

  const begin = item => view.begin({ [about.key]: item.code });
  return { list, view, api, how, value, proposer, about, load, writes, voters, nameOf, proposals, votes, cast, discussed, isOpen, changed, takes, unlike, sign, undo, begin, failed: () => broken,
    judges: sheet.mode === 'correct' };
}

function mostChosen(beside) {
  const group = beside && beside.groups.find(one => one.levels.length);
  const most = group && group.levels.reduce((a, b) => (b.count > a.count ? b : a));
  return most && most.count ? most.code : null;
}
