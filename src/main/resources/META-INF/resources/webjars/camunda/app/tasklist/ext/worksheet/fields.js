/**
 * What an answer says, read through the fields that its scale describes; no scale is known by name.
 * An answer is an object by field, or one bare value where the scale has a single field.
 */
import { T, inSentence } from './text.js';
import { longDate, number } from './format.js';

/** Key of the only field of an answer that is one bare value. */
const BARE = 'jawaban';

const blank = value => value === null || value === undefined || value === '';
const isRatio = field => field.kind === 'ratio';
const isChoice = field => field.kind === 'choice' || field.kind === 'level';
const isNumber = field => field.kind === 'count' || field.kind === 'number';

/** Those that people fill; a ratio is only shown. */
export const asked = item => item.scale.fields.filter(f => !isRatio(f));
/** The choice that a closed row shows; null when the scale has none. */
export const main = item => item.scale.fields.find(isChoice) || null;
export const optionsOf = (item, field) => (field === main(item) ? item.scale.options : field.options);

export const part = (answer, key) => (blank(answer) ? undefined : typeof answer === 'object' ? answer[key] : key === BARE ? answer : undefined);

/** The answer with other parts; bare where the scale is. */
export function withParts(item, answer, parts) {
  const fields = asked(item);
  if (fields.length === 1 && fields[0].key === BARE) return blank(parts[BARE]) ? null : parts[BARE];
  return { ...(blank(answer) ? {} : answer), ...parts };
}

/** Whether a field is asked beside what the answer says already. */
export function isAsked(field, answer) {
  const { when } = field.asking;
  return !when || when.in.includes(String(part(answer, when.key) ?? ''));
}

/** The code that rows show; null while nothing is chosen. */
export const choice = (item, answer) => (main(item) && part(answer, main(item).key)) || null;

/** Whether an answer is given: its choice, or all that is asked where nothing is chosen. */
export function said(item, answer) {
  if (blank(answer)) return false;
  return main(item) ? choice(item, answer) !== null : asked(item).every(f => f.asking.optional || !isAsked(f, answer) || !blank(part(answer, f.key)));
}

/** How far the work is that a choice tells of; undefined where it tells nothing of the kind. */
export const markOf = (item, code) => item.scale.marks[code];

/** A choice in its word; a level by its code. */
export function word(item, code, field = main(item)) {
  if (field && field.kind === 'level') return code || T.noAnswer;
  return ((field ? optionsOf(item, field) : []).find(o => o.code === code) || {}).text || code || T.noAnswer;
}

/** The closed row's word for an answer without a choice. */
export const figuresOf = (item, answer) => asked(item).filter(f => !inRatio(item, f) && !blank(part(answer, f.key))).map(f => value(item, f, answer)).join(' · ');

export const ratios = item => item.scale.fields.filter(isRatio);
const inRatio = (item, field) => ratios(item).some(r => [r.ratio.part, r.ratio.whole].includes(field.key));

/** The two counts of a ratio as they apply to an answer; null when they do not. */
function counts(item, { ratio }, answer) {
  const fields = [ratio.part, ratio.whole].map(key => item.scale.fields.find(f => f.key === key));
  const whole = part(answer, ratio.whole);
  if (!whole || fields.some(f => f && !isAsked(f, answer))) return null;
  return { have: part(answer, ratio.part) ?? 0, need: whole };
}

/** *1/2 dok.*; null when nothing is set against anything. */
export function shortRatio(item, answer) {
  if (!said(item, answer)) return null;
  return ratios(item).map(r => ({ r, c: counts(item, r, answer) })).filter(({ c }) => c).map(({ r, c }) => T.against(c.have, c.need, r.ratio.unit)).join(' ') || null;
}

/** Whether less is there than there should be. */
export const falls = (item, answer) => ratios(item).some(r => { const c = counts(item, r, answer); return c && Number(c.have) < Number(c.need); });

/** As short as a column of a few letters takes: *A*, *11/12*, *3,62*. */
export function brief(item, answer) {
  const code = choice(item, answer);
  if (code) return word(item, code);
  return asked(item).filter(f => !f.asking.optional).map(f => value(item, f, answer)).join('/');
}

/** Two counts as a share between 0 and 1, *0,92*; null where one divides by nothing. */
export function share(item, field, answer) {
  const c = counts(item, field, answer);
  return c ? (Math.min(1, Number(c.have) / Number(c.need))).toFixed(2).replace('.', ',') : null;
}

export function value(item, field, answer) {
  const given = part(answer, field.key);
  if (isRatio(field)) {
    const c = counts(item, field, answer);
    return c && T.ofWhole(c.have, c.need);
  }
  if (blank(given)) return null;
  if (isChoice(field)) return word(item, given, field);
  if (field.kind === 'date') return longDate(given);
  return isNumber(field) ? number(Number(String(given).replace(',', '.'))) : given;
}

/** What an answer says, by label: of two counts in a ratio only the ratio. */
export const shown = item => item.scale.fields.filter(f => !inRatio(item, f)).map(f => ({ label: f.label, words: answer => value(item, f, answer) }));

/** An entry in one sentence, for a conflict, a correction or a proposal. */
export function describe(item, { answer, note, reason }) {
  const loose = item.scale.fields.filter(f => f !== main(item) && !inRatio(item, f));
  const dates = loose.filter(f => f.kind === 'date' && part(answer, f.key)).map(f => `${inSentence(f.label)} ${value(item, f, answer)}`);
  const figures = loose.filter(f => f.kind !== 'date' && value(item, f, answer)).map(f => (isRatio(f)
    ? [value(item, f, answer), f.ratio.unitInSentence].filter(Boolean).join(' ') : `${f.label} ${value(item, f, answer)}`));
  const first = main(item) ? word(item, choice(item, answer)) : figures.length ? null : T.noAnswer;
  return T.sentence([first, ...figures].filter(Boolean).join(', '), [note, ...dates, reason].filter(Boolean).join(' · '));
}

/** Words for a number that is none; null when it is one or blank. */
export function wrong(field, text) {
  if (!isNumber(field) || blank(text)) return null;
  const { least, most } = field.range;
  const fits = (field.kind === 'count' ? /^\d{1,9}$/ : /^-?\d{1,9}([.,]\d{1,6})?$/).test(String(text));
  const given = Number(String(text).replace(',', '.'));
  if (!fits || given > most) return field.kind === 'count' ? T.notWhole(Math.min(least, 0), most) : T.notNumber(number(least), number(most));
  return given < least ? T.atLeast(field.asking.name || field.label, number(least)) : null;
}

const begins = (item, field) => (field.asking.countsDocuments && item.evidence.length ? String(item.evidence.length) : field.asking.initial);

/** Keys of counts in which a person says another number than there are documents. */
export const ownCounts = (item, parts) => asked(item).filter(f => f.asking.countsDocuments && f.key in parts && Number(parts[f.key] || 0) !== item.evidence.length).map(f => f.key);

/**
 * Counts that said how many documents there were, and now say how many there are; none where a person said another number.
 * @param before how many documents the item had
 */
export function recounted(item, answer, before) {
  const now = item.evidence.length;
  const follows = field => field.asking.countsDocuments && isAsked(field, answer) && !(item.ownCounts || []).includes(field.key)
    && Number(part(answer, field.key) || 0) === before;
  return now === before || !said(item, answer) ? {} : Object.fromEntries(asked(item).filter(follows).map(field => [field.key, String(now)]));
}

/**
 * Fills what a choice begins with, to be seen and changed in the fields, and drops what is not asked.
 * @param from an answer whose parts come first, may be none
 */
export function fit(item, answer, from) {
  if (blank(answer) || typeof answer !== 'object') return answer;
  const fitting = { ...answer };
  for (const field of asked(item)) {
    if (choice(item, answer) && !blank(field.asking.initial) && blank(fitting[field.key])) fitting[field.key] = part(from, field.key) ?? begins(item, field);
    if (!isAsked(field, fitting) && !field.asking.keptWhenHidden) delete fitting[field.key];
  }
  return fitting;
}

/** As it is sent: numbers as numbers, whatever the field said. */
export function sent(item, answer) {
  const plain = (field, given) => (isNumber(field) && !blank(given) ? Number(String(given).replace(',', '.')) : given);
  if (blank(answer)) return null;
  if (typeof answer !== 'object') return plain(asked(item)[0], answer);
  const field = key => item.scale.fields.find(f => f.key === key);
  return Object.fromEntries(Object.entries(answer).filter(([key, given]) => !blank(given) || !field(key) || !field(key).asking.optional)
    .map(([key, given]) => [key, field(key) ? plain(field(key), given) : given]));
}

/** What keeps an answer from being sent, in the row's words. */
export function lacks(item, answer) {
  if (blank(answer)) return null;
  if (asked(item).some(f => isAsked(f, answer) && wrong(f, part(answer, f.key)))) return T.fixNumbers;
  if (said(item, answer)) return null;
  const first = main(item) || asked(item).find(f => !f.asking.optional && isAsked(f, answer) && blank(part(answer, f.key)));
  return main(item) ? T.chooseFirst(inSentence(first.label)) : T.fillFirst(inSentence(first.label));
}

/** Whether two answers say the same, whatever type their parts have. */
export function same(left, right) {
  const parts = answer => (blank(answer) ? {} : typeof answer === 'object' ? answer : { [BARE]: answer });
  const [a, b] = [parts(left), parts(right)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(key => String(a[key] ?? '') === String(b[key] ?? ''));
}
