/** Builds nodes for Tasklist, Cockpit and our pages alike; every text goes in as a text node, never as markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** @param props attributes; `class`, `on` (events), `onclick` and the like, `data` and boolean attributes are understood */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) set(node, name, value);
  append(node, children);
  return node;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'on') for (const [event, fn] of Object.entries(value)) node.addEventListener(event, fn);
  else if (name.startsWith('on') && typeof value === 'function') node.addEventListener(name.slice(2), value);
  else if (name === 'data') Object.assign(node.dataset, value);
  else if (name === 'value' || name === 'checked' || name === 'open') node[name] = value;
  else node.setAttribute(name, value === true ? '' : String(value));
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    node.append(child instanceof Node ? child : String(child));
  }
}

/** Replaces what is in a node. */
export function fill(node, ...children) {
  node.textContent = '';
  append(node, children);
  return node;
}

const SHAPES = {
  ok: ['evenodd', 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0zm4.3 5.7-5 5.4a1 1 0 0 1-1.4 0L3.6 8.9l1.3-1.3 1.6 1.6 4.4-4.8z'],
  warn: ['evenodd', 'M7.1 1.2a1 1 0 0 1 1.8 0l7 13a1 1 0 0 1-.9 1.5H1a1 1 0 0 1-.9-1.5zM7 5.5h2l-.3 5H7.3zm0 6.2h2v1.9H7z'],
  bad: ['evenodd', 'M2 0h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2zm2.7 3.4L3.4 4.7 6.7 8l-3.3 3.3 1.3 1.3L8 9.3l3.3 3.3 1.3-1.3L9.3 8l3.3-3.3-1.3-1.3L8 6.7z'],
  open: ['dash', '2.7 1.6'],
  none: ['bar'],
  ban: ['bar'],
  run: ['half'],
  ring: ['dash', '25 13'],
  lock: ['evenodd', 'M4 7V5a4 4 0 0 1 8 0v2h1a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zm2 0h4V5a2 2 0 0 0-4 0z'],
  off: ['evenodd', 'M1.4.6 15.4 14.6l-1 1-3.1-3.1H4.2A3.7 3.7 0 0 1 3.3 5L.4 1.6zM6 3.3A4.6 4.6 0 0 1 12.4 6a3.3 3.3 0 0 1 2.2 5.6z'],
  back: ['evenodd', 'M6.5 1 1 6.5 6.5 12V8.2c3.6 0 6 1 8.2 5.3C14.3 8.5 11.8 5 6.5 4.6z'],
  file: ['evenodd', 'M3 0h6l4 4v12H3zm1.5 1.5v13h7V5H8V1.5z'],
  up: ['evenodd', 'M8 1 3 6.2h3.3V11h3.4V6.2H13zM2 13h12v2H2z'],
  clock: ['evenodd', 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zm0 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 0 0 8 1.6zM7.2 4h1.6v3.9l2.7 1.6-.8 1.4-3.5-2.1z'],
  day: ['evenodd', 'M4 0h2v2h4V0h2v2h3v14H1V2h3zM2.6 6v8.4h10.8V6zM4.2 7.6h2.2v2.2H4.2z'],
  info: ['evenodd', 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM7 7v5.5h2V7zm0-3.5v2h2v-2z'],
  mail: ['evenodd', 'M0 3h16l-8 5.5zm0 1.8L8 10.3l8-5.5V13H0z'],
  eye: ['evenodd', 'M8 2.5c3.6 0 6.5 2.2 8 5.5-1.5 3.3-4.4 5.5-8 5.5S1.5 11.3 0 8c1.5-3.3 4.4-5.5 8-5.5zM8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zm0 2a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z'],
  join: ['evenodd', 'M2 1h2v4.6l4 3.2 4-3.2V1h2v5.6l-5 4V15H7v-4.4l-5-4z'],
  pause: ['evenodd', 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM5 4.5v7h2.2v-7zm3.8 0v7H11v-7z'],
  yes: ['evenodd', 'M6.2 13.2 1 8l1.5-1.5 3.7 3.7L13.5 3 15 4.5z'],
  no: ['evenodd', 'M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.4L8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z'],
  next: ['evenodd', 'M7 1h2v9l3.3-3.3 1.4 1.4L8 13.8 2.3 8.1l1.4-1.4L7 10z'],
};

/** A node of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  append(node, children);
  return node;
}

/** An icon of 16 px; always beside a word, so hidden from readers. */
export function icon(name) {
  const [kind, path] = SHAPES[name];
  const line = { cx: 8, cy: 8, r: 6.8, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, ...(kind === 'dash' ? { 'stroke-dasharray': path } : {}) };
  return svg('svg', { class: 't-i', viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    kind === 'evenodd' ? svg('path', { 'fill-rule': 'evenodd', d: path }) : svg('circle', line),
    kind === 'half' ? svg('path', { d: 'M8 1.2a6.8 6.8 0 0 1 0 13.6z' }) : null,
    kind === 'bar' ? svg('path', { d: 'M3.5 7h9v2h-9z' }) : null);
}

/** A state: shape, word and, last, colour (`ok`, `warn`, `bad`, `run` or none). */
export function state(tone, shape, word) {
  return h('span', { class: tone ? `t-state t-state--${tone}` : 't-state' }, icon(shape), word);
}

export function button(words, onClick, kind = '', props = {}) {
  const classes = kind.split(' ').filter(Boolean).map(k => ` t-btn--${k}`).join('');
  return h('button', { type: 'button', class: `t-btn${classes}`, on: { click: onClick }, ...props }, words);
}

/** @param tone `warn`, `bad`, `ok`, `lock` or none */
export function banner(tone, shape, title, body, actions = [], props = {}) {
  return h('div', { class: tone ? `t-banner t-banner--${tone}` : 't-banner', ...props }, icon(shape),
    h('div', null, h('h3', null, title), body, actions.length ? h('div', { class: 't-act' }, actions) : null));
}

const sheets = new Map();

/** Adds stylesheets to the page, each once; resolves when all are there, or will not come. */
export const styles = (...hrefs) => Promise.all(hrefs.map(href => {
  if (!sheets.has(href)) {
    sheets.set(href, new Promise(done => {
      if (document.querySelector(`link[href="${href}"]`)) done();
      else document.head.append(h('link', { rel: 'stylesheet', href, onload: done, onerror: done }));
    }));
  }
  return sheets.get(href);
}));

let ids = 0;
/** An id that is unique in the page, for labels. */
export const uid = prefix => `${prefix}-${++ids}`;
