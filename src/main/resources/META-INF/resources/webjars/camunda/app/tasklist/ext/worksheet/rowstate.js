/** The one sign at the right of a row: shape, word, colour. */
import { state } from './dom.js';
import { T } from './text.js';
import { moment } from './format.js';
import { answered, lookAt, waitsForConfirmation } from './sheet.js';

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

export function itemState(item, sheet, entry) {
  const saving = saveState(entry);
  if (saving) return saving;
  if (!sheet.writable) return sheet.mode === 'fill' && sheet.locked ? state('', 'lock', T.locked) : readState(item, sheet);
  if (sheet.mode === 'correct') return item.own ? state('ok', 'ok', T.correctedAt(moment(item.own.at))) : readState(item, sheet);
  const look = lookAt(item, sheet, entry);
  if (look) return state('warn', waitsForConfirmation(item) ? 'info' : 'warn', look);
  if (!answered(item, sheet)) return state('', 'open', T.blank);
  return item.savedAt ? state('ok', 'ok', T.saved(moment(item.savedAt))) : null;
}

function readState(item, sheet) {
  const correction = sheet.mode !== 'fill' && item.layers.find(l => l.layer !== 'self' && l.answer);
  if (correction) return state('run', 'run', T.correctedAt(moment(correction.at)));
  return answered(item, sheet) ? null : state('', 'open', T.blank);
}

const TONES = { sudah: ['ok', 'ok'], sebagian: ['run', 'run'], belum: ['', 'open'], tidak_berlaku: ['', 'none'] };

/** The answer itself as a state. */
export function answerState(code, text) {
  const [tone, shape] = TONES[code] || ['', 'open'];
  return state(tone, shape, text);
}
