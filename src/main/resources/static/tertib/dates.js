/** Days as people here write and read them. A day is an ISO date, e.g. `2026-11-30`; nothing here knows a zone. */

export const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
export const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

/** Short forms that are not the beginning of the name. */
const ALSO = { agt: 8, ags: 8, nop: 11, pebruari: 2, peb: 2 };
const SHORTEST = 3;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DIGITS = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const WORDS = /^(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{4}|\d{2})$/;
const LEADING_WEEKDAY = /^(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\s*,?\s*/;

/**
 * @param text *30 November 2026*, *Senin, 30 Nov 2026*, *30/11/2026*, *30-11-2026* or *2026-11-30*: the day always comes before the month
 * @param shortYear whether *30/11/26* is read as well; not while somebody still types
 * @returns the day, or null when it is none of these or no day of the calendar
 */
export function readDay(text, shortYear = true) {
  const plain = String(text ?? '').trim().toLowerCase().replace(LEADING_WEEKDAY, '');
  const iso = ISO.exec(plain);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const found = DIGITS.exec(plain) || WORDS.exec(plain);
  if (!found || (found[3].length === 2 && !shortYear)) return null;
  const month = /\d/.test(found[2]) ? found[2] : monthOf(found[2]);
  return day(found[3].length === 2 ? `20${found[3]}` : found[3], month, found[1]);
}

function monthOf(word) {
  if (ALSO[word]) return ALSO[word];
  return word.length < SHORTEST ? 0 : MONTHS.findIndex(name => name.toLowerCase().startsWith(word)) + 1;
}

function day(year, month, date) {
  const iso = `${year}-${two(month)}-${two(date)}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === iso ? iso : null;
}

const two = number => String(number).padStart(2, '0');
const moment = iso => new Date(`${iso}T00:00:00Z`);
const isoOf = when => when.toISOString().slice(0, 10);

/** *30 November 2026* */
export function longDay(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** 0 for Monday … 6 for Sunday. */
export const weekdayOf = iso => (moment(iso).getUTCDay() + 6) % 7;

/** *Senin, 30 November 2026* */
export const dayInWords = iso => `${WEEKDAYS[weekdayOf(iso)]}, ${longDay(iso)}`;

/** Today in the city, by this computer's clock. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());

export function plusDays(iso, count) {
  const when = moment(iso);
  when.setUTCDate(when.getUTCDate() + count);
  return isoOf(when);
}

/** The same day of another month, or the last one of a shorter month. */
export function plusMonths(iso, count) {
  const [year, month, date] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return isoOf(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))));
}

/** The weeks of a day's month, Monday first; null where another month begins. */
export function weeksOf(iso) {
  const first = `${iso.slice(0, 8)}01`;
  const last = plusDays(plusMonths(first, 1), -1);
  const days = [...Array(weekdayOf(first)).fill(null)];
  for (let one = first; one <= last; one = plusDays(one, 1)) days.push(one);
  while (days.length % 7) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
