/** The one sign at the right of a row: shape, word, colour. */
import { h, state } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { moment } from './format.js';
import { agrees, answered, contradicts, correction, lookAt, waitsForConfirmation, waitsForOffer } from './sheet.js';

/** What the saver says of an entry; null when it has nothing to say. */
export function saveState(entry) {
  if (!entry) return null;
  switch (entry.phase) {
    case 'held': return state('warn', 'warn', entry.hold);
    case 'saving': return state('run', 'ring', T.saving);
    case 'device': return state('warn', 'off', T.onDevice);
    case 'failed': return state('bad', 'off', T.unsent);
    case 'refused': return state('bad', 'bad', T.refusedRow);
    case 'conflict': return state('warn', 'warn', T.conflictRow);
    default: return null;
  }
}

/** @param voting where items are fixed on proposals; null elsewhere */
export function itemState(item, sheet, entry, voting = null) {
  const saving = saveState(entry);
  if (saving) return saving;
  if (item.outside && sheet.writable) return state('', 'lock', T.notMine);
  if (!sheet.writable && sheet.mode === 'fill' && sheet.locked) return state('', 'lock', T.locked);
  if (voting && voting.judges) return [doubt(item, sheet), voting.sign(item)];
  if (!sheet.writable || sheet.mode === 'correct') return [doubt(item, sheet), item.own && sheet.writable ? ownState(item, sheet) : readState(item, sheet)];
  const look = lookAt(item, sheet, entry);
  if (look) return state('warn', waitsForConfirmation(item) || waitsForOffer(item) ? 'info' : 'warn', look);
  if (!answered(item, sheet)) return state('', 'open', T.blank);
  return item.savedAt ? state('ok', 'ok', T.saved(moment(item.savedAt))) : null;
}

/** For whoever reads what others filled. */
const doubt = (item, sheet) => (contradicts(item, sheet) ? state('warn', 'warn', T.lookAtIt) : null);

const ownState = (item, sheet) => state('ok', 'ok', (agrees(item, sheet) ? T.agreedAt : T.correctedAt)(moment(item.own.at)));

function readState(item, sheet) {
  if (sheet.mode === 'correct' && item.old) return state('warn', 'warn', T.judgeAgain);
  if (sheet.mode === 'correct' && sheet.own.everyItem) return state('', 'open', sheet.scored ? T.notReviewed : T.notJudged);
  const changed = sheet.mode !== 'fill' && correction(item, sheet);
  if (changed) return state('run', 'run', T.correctedAt(moment(changed.at)));
  return answered(item, sheet) ? null : state('', 'open', T.blank);
}

const TONES = { done: ['ok', 'ok'], partly: ['run', 'run'], open: ['', 'open'], 'not-asked': ['', 'none'] };

/** The answer itself as a state; an answer that tells nothing of how far the work is stands alone. */
export function answerState(mark, text) {
  if (!mark) return h('b', null, text);
  const [tone, shape] = TONES[mark];
  return state(tone, shape, text);
}
