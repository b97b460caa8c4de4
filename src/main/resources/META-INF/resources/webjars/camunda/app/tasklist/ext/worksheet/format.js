/** Dates, times and numbers as people here write them; the zone is Jakarta's whatever the machine says. */

const ZONE = 'Asia/Jakarta';
const part = options => new Intl.DateTimeFormat('id-ID', { timeZone: ZONE, ...options });
const LONG = part({ day: 'numeric', month: 'long', year: 'numeric' });
const WEEKDAY = part({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = part({ day: 'numeric', month: 'short' });
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** The server's clock may be ahead (training mode): its newest word decides what “today” is. */
let ahead = 0;

export function heard(at) {
  const shift = new Date(at).getTime() - Date.now();
  if (Number.isNaN(shift)) return;
  ahead = Math.abs(shift) > 3600000 ? shift : 0;
}

export const now = () => new Date(Date.now() + ahead);

/** *2026-11-23*, the day of a moment in the city. */
export const isoDay = at => DAY.format(at);

export const time = at => TIME.format(new Date(at));
export const longDate = at => LONG.format(asDate(at));
export const weekday = at => WEEKDAY.format(asDate(at));
/** *Senin, 23 November 2026, 16:20 WIB* */
export const stamp = at => `${weekday(at)}, ${time(at)} WIB`;

/** *10:42* for today, *23 Nov* for another day. */
export function moment(at) {
  const date = new Date(at);
  return DAY.format(date) === DAY.format(now()) ? time(date) : SHORT.format(date);
}

/** A bare date has no zone: noon keeps it the same day everywhere. */
const asDate = at => (/^\d{4}-\d\d-\d\d$/.test(at) ? new Date(`${at}T12:00:00+07:00`) : new Date(at));

export const number = value => new Intl.NumberFormat('id-ID').format(value);

/** A decimal of the server, *78.24*, as people write it: *78,24*. */
export const comma = text => String(text ?? '').replace('.', ',');

/** *66,4 %*; a dash when nothing applies, which is not zero. */
export function percent(text) {
  if (text === null || text === undefined) return '–';
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 }).format(Number(text))} %`;
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const unit = bytes < 1048576 ? [1024, 'KB', 0] : [1048576, 'MB', 1];
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: unit[2] }).format(bytes / unit[0])} ${unit[1]}`;
}

/** The latest of some moments, some of which may be missing. */
export const newest = moments => moments.filter(Boolean).reduce((a, b) => (a && new Date(a) > new Date(b) ? a : b), null);
