/** What the server does not have yet, kept on this device under task, item and revision. */

const PREFIX = 'tertib:isian:';
const SENT = '$terkirim';
const PASSING = /%2Fbaru-(?=[^:]*:0$)/;

export function createDevice(taskId) {
  const start = `${PREFIX}${taskId}:`;
  const find = key => keys().filter(name => name.startsWith(`${start}${encodeURIComponent(key)}:`));

  function keys() {
    return Object.keys(localStorage).filter(name => name.startsWith(start));
  }

  /** New rows were once kept under a passing name; what is left of it is the name that they have now. */
  function rename(name) {
    const now = name.replace(PASSING, '%2F');
    if (now === name) return;
    localStorage.setItem(now, localStorage.getItem(name));
    localStorage.removeItem(name);
  }

  function drop(key) {
    find(key).forEach(name => localStorage.removeItem(name));
  }

  /**
   * @param sent what was sent of it and not answered yet: it may have arrived
   * @return false when the device has no room
   */
  function keep(key, revision, value, sent) {
    drop(key);
    try {
      localStorage.setItem(`${start}${encodeURIComponent(key)}:${revision}`, JSON.stringify(sent ? { ...value, [SENT]: sent } : value));
      return true;
    } catch {
      return false;
    }
  }

  function all() {
    keys().forEach(rename);
    return keys().map(name => {
      const [key, revision] = name.slice(start.length).split(':');
      const { [SENT]: sent, ...value } = JSON.parse(localStorage.getItem(name));
      return { key: decodeURIComponent(key), revision: Number(revision), value, sent: sent || null };
    });
  }

  return { keep, drop, all };
}

/** Small choices of the reader: filters, the keyboard switch. */
export const remember = (name, value) => {
  try {
    localStorage.setItem(`tertib:${name}`, JSON.stringify(value));
  } catch { /* a choice that is not kept harms nobody */ }
};

export const recall = (name, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(`tertib:${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
};
