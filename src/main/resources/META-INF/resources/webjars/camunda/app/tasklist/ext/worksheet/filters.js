/** Which rows are shown; the choice outlives a reload. */
import { recall, remember } from './device.js';
import { T } from './text.js';
import { V } from './votetext.js';
import { choice } from './fields.js';
import { areaCode, partScore, partTitle } from './parted.js';
import { answered, complete, contradicts, correction, differs, isOneLine, lookAt, offerTaken, unfinished, waitsForConfirmation, waitsForOffer } from './sheet.js';

/** All headings of an item in one line. */
export const areaOf = item => item.area;

export function createFilters(work) {
  const { sheet, saver, bus, taskId } = work;
  const entry = item => saver.entry(item.code);
  const key = sheet.scored ? areaCode : areaOf;
  const voting = work.voting && work.voting.judges ? work.voting : null;
  const views = voting ? votedViews(sheet, voting, work.xrays) : sheet.scored ? scoredViews(sheet, entry, work.xrays) : usualViews(sheet, entry);
  const kept = recall(`saringan:${taskId}`, {});
  const first = voting && sheet.items.some(voting.isOpen) ? 'debated' : 'all';
  const state = { view: views.some(v => v[0] === kept.view) ? kept.view : first, area: sheet.items.some(i => key(i) === kept.area) ? kept.area : '', figure: null };

  function set(part) {
    Object.assign(state, part);
    remember(`saringan:${taskId}`, { view: state.view, area: state.area });
    bus.say('filter');
  }

  const inArea = item => !state.area || key(item) === state.area;
  const shows = item => (state.figure ? state.figure.codes.has(item.code) : inArea(item) && views.find(v => v[0] === state.view)[2](item));

  /** A row under one's hands stays although the filter no longer fits. */
  function apply(rows, keepOpen) {
    let shown = 0;
    for (const section of rows.sections) {
      let here = 0;
      for (const row of section.members) {
        const stays = keepOpen && !row.node.hidden && (row.node.open || row.node.contains(document.activeElement));
        row.node.hidden = !(shows(row.item) || stays);
        if (!row.node.hidden) here++;
      }
      section.node.hidden = here === 0;
      shown += here;
    }
    (rows.areas || []).forEach(area => { area.node.hidden = area.sections.every(section => section.node.hidden); });
    return shown;
  }

  /** Where `N` leads. */
  function wanted(item) {
    if (item.outside) return false;
    if (voting) return voting.isOpen(item);
    if (!sheet.writable || sheet.mode !== 'fill') return unfinished(item, sheet);
    return !answered(item, sheet) || Boolean(lookAt(item, sheet, entry(item)));
  }

  const groups = new Map();
  sheet.items.forEach(item => groups.set(key(item), [...(groups.get(key(item)) || []), item]));

  /** @return {section, title, done, of, score} of each area that has something to show */
  const areas = () => [...groups].filter(([, members]) => !sheet.scored || state.view === 'others' || members.some(i => !i.outside)).map(([section, members]) => ({
    section, title: sheet.scored ? partTitle(sheet, section) : section, score: sheet.scored ? partScore(sheet, section) : '',
    done: members.filter(i => complete(i, sheet, entry(i))).length, of: members.length }));

  /** To the area before or after the chosen one. */
  function turn(way) {
    const all = areas().map(area => area.section);
    const at = all.indexOf(state.area);
    set({ area: all[at < 0 ? (way > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + way))], figure: null });
  }

  const viewOf = item => (sheet.scored && item.outside ? 'others' : 'all');

  return { state, set, apply, wanted, areas, turn, viewOf, views: views.map(([name, label, fits, always]) => ({ key: name, label, always, count: () => sheet.items.filter(fits).length })) };
}

/** Name, words and test of each; those that are not always there hide while they are empty. */
function usualViews(sheet, entry) {
  return sheet.mode === 'fill'
    ? [['all', T.all, () => true, true], ['open', T.open, item => !answered(item, sheet), true], ['look', T.look, item => Boolean(lookAt(item, sheet, entry(item))), true]]
    : [['all', T.all, () => true, true], ['unfinished', sheet.own && sheet.own.everyItem ? T.unjudged : T.unfinished, item => unfinished(item, sheet), true],
      ['corrected', T.corrected, item => Boolean(correction(item, sheet)), true],
      ...(sheet.items.some(item => item.contradiction) ? [['look', T.look, item => Boolean(contradicts(item, sheet)), true]] : [])];
}

function scoredViews(sheet, entry, xrays) {
  const view = (name, label, fits, always) => [name, label, item => !item.outside && fits(item), always];
  const judges = sheet.mode === 'correct' && sheet.own.everyItem;
  const open = judges ? view('unfinished', T.unreviewed, item => unfinished(item, sheet), true) : view('open', T.open, item => !answered(item, sheet), true);
  const look = item => (sheet.mode === 'fill' ? Boolean(lookAt(item, sheet, entry(item))) && !waitsForConfirmation(item) && !waitsForOffer(item) : Boolean(item.old || contradicts(item, sheet)));
  return [view('all', T.all, () => true, true), open,
    ...(sheet.mode === 'fill' ? [view('confirm', T.toConfirm, item => waitsForConfirmation(item)), view('offer', T.offersOpen, item => item.offers.length > 0 && !offerTaken(item))] : []),
    view('differ', T.different, item => differs(item, sheet)), view('look', T.look, look), ...(xrays ? [view('xray', T.xray, item => xrays.isOpen(item.code))] : []),
    view('back', T.sentBack, item => Boolean(item.returned)), ['others', T.othersPart, item => Boolean(item.outside)]];
}

/** Where items are fixed on proposals: what was discussed comes first. */
function votedViews(sheet, voting, xrays) {
  return [['debated', V.openItems, voting.isOpen, true], ['changed', V.changedItems, voting.changed, true], ['unlike', V.unlike, voting.unlike],
    ...(xrays ? [['xray', T.xray, item => xrays.isOpen(item.code)]] : []), ['back', T.sentBack, item => Boolean(item.returned)], ['all', T.all, () => true, true]];
}

/** Rows behind a figure of an area. @param codes the area's rows; figure as the server names it */
export function behind(sheet, codes, { kind, choice: code }, counted) {
  const members = sheet.items.filter(item => !isOneLine(item) && (!codes || codes.includes(item.code)));
  const fits = item => (kind === 'contradictions' ? contradicts(item, sheet) : !code || choice(item, counted(item, sheet)) === code);
  return new Set(members.filter(fits).map(item => item.code));
}
