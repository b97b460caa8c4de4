/**
 * Drafts of a report: each saves itself to the server and nowhere else. When nobody answers the words
 * stay in their field, and whoever leaves is asked first.
 */
import { ask } from '../ask.js';
import { button, fill, h, icon, state, uid } from '../dom.js';
import { put } from '../../camunda/app/tasklist/ext/worksheet/api.js';
import { createConflict } from '../../camunda/app/tasklist/ext/worksheet/conflict.js';
import { moment } from '../../camunda/app/tasklist/ext/worksheet/format.js';
import { createSaver } from '../../camunda/app/tasklist/ext/worksheet/saver.js';
import { createLampiran } from './lampiran.js';
import { T } from './text.js';

/** Words of a report are never kept on the device. */
const NOWHERE = { keep: () => false, drop: () => {}, all: () => [] };
const STUCK = ['device', 'failed', 'refused', 'conflict'];
const KOSONG = /\[([^[\]\n]{1,60})\]/g;

/** The first place of a template that nobody has filled; null when all are. */
export const isianKosong = teks => (new RegExp(KOSONG.source).exec(teks) || [null, null])[1];

/** @param url of the report at this step */
export function createTulisan(url, root, signal) {
  const fields = new Map();
  const listeners = [];
  const saver = createSaver({ device: NOWHERE, send, same: (ours, theirs) => ours.teks === theirs.teks, changed });

  async function send(bagian, value, revisi) {
    try {
      const saved = await put(`${url}/isi/${bagian}`, { teks: value.teks, revisi }, { keepalive: true });
      return { revision: saved.revisi, at: saved.pada, temuan: saved.temuan };
    } catch (error) {
      const current = error.body && error.body.current;
      if (current) error.body.current = { teks: current.teks, revision: current.revisi, by: 'orang lain' };
      throw error;
    }
  }

  function changed(entry, result) {
    const field = fields.get(entry.key);
    if (field) field.show(entry, result);
    listeners.forEach(tell => tell());
  }

  const stuck = () => saver.unsent().filter(entry => STUCK.includes(entry.phase));

  /** Closing the window is asked about by the browser, another task or tab by us. */
  window.addEventListener('beforeunload', event => { if (saver.unsent().length) event.preventDefault(); }, { signal });
  let leaving = false;
  document.addEventListener('click', async event => {
    const way = event.target.closest && event.target.closest('a, button, [ng-click], .task');
    if (leaving || !way || root.contains(way) || way.closest('dialog') || !stuck().length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const answer = await ask(T.tinggalkanTanya, h('p', null, T.tinggalkanIsi), [[T.tetap, false], [T.tinggalkan, true]]);
    if (!answer) return;
    leaving = true;
    way.click();
    leaving = false;
  }, { capture: true, signal });

  const add = (bagian, field) => fields.set(bagian, field);
  /** The draft became a message: its field begins anew. */
  function sent(bagian) {
    saver.forget(bagian);
    saver.know(bagian, 0);
    const field = fields.get(bagian);
    if (field) field.empty();
    listeners.forEach(tell => tell());
  }

  return { saver, add, sent, stuck, onChange: tell => listeners.push(tell), field: bagian => fields.get(bagian), close: () => saver.close() };
}

/**
 * A draft of the step.
 *
 * @param draf {teks, revisi, terpanjang, temuan, lampiran}
 * @param pola templates; none for a field without
 * @param isian words that templates filled, to be marked
 * @param berlampir whether files may go along
 */
export function createDraf(desk, bagian, { label, sembunyi = false, rows = 3, pola = [], berlampir = false, onText = () => {} }) {
  const draf = desk.data.draf[bagian];
  const { saver } = desk.tulisan;
  const id = uid('tulisan');
  const latar = h('div', { class: 'p-latar', 'aria-hidden': 'true' });
  const area = h('textarea', { class: 't-area', id, rows, maxlength: draf.terpanjang, autocomplete: 'off', 'aria-describedby': `${id}-kabar`,
    on: { input: () => typed(), blur: () => saver.flush(bagian), scroll: () => { latar.scrollTop = area.scrollTop; } } });
  const kabar = h('div', { class: 'p-kabar', id: `${id}-kabar` });
  const conflict = createConflict({ saver, key: bagian, describe: value => value.teks || T.kosong, useTheirs: () => set(saver.theirs(bagian).teks) });
  const lampiran = berlampir ? createLampiran(desk, bagian, draf.lampiran) : null;
  const isian = [...new Set(pola.flatMap(satu => satu.isian))];
  const memilih = pola.length ? createPola(pola, () => area.value, teks => { set(teks); saver.change(bagian, { teks }, { at: 'once' }); area.focus(); }) : null;
  const node = h('div', { class: 'p-draf' }, memilih && memilih.node,
    h('label', { class: sembunyi ? 't-sr' : 't-lab', for: id }, label), h('div', { class: 'p-tulis' }, latar, area), kabar, conflict.node, lampiran && lampiran.node);

  saver.know(bagian, draf.revisi);
  area.value = draf.teks;
  requestAnimationFrame(draw);
  desk.tulisan.add(bagian, { show, empty: () => { set(''); if (lampiran) lampiran.empty(); } });

  function typed() {
    saver.change(bagian, { teks: area.value });
    draw();
    onText(area.value);
  }

  function set(teks) {
    area.value = teks;
    draw();
    onText(teks);
  }

  function draw() {
    fill(latar, marked(area.value, isian), '\n');
    area.style.height = 'auto';
    if (area.scrollHeight) area.style.height = `${area.scrollHeight + 2}px`;
    tell(saver.entry(bagian));
  }

  function show(entry, result) {
    if (result && result.temuan !== undefined) onText(area.value, result.temuan);
    conflict.update();
    tell(entry);
  }

  function tell(entry) {
    const open = isianKosong(area.value);
    area.setAttribute('aria-invalid', String(entry.phase === 'refused'));
    fill(kabar, saying(entry, desk.tulisan), open ? h('p', { class: 't-err' }, icon('bad'), h('span', null, T.isiDahulu(open))) : null);
  }

  return { node, area, draw, value: () => area.value, focus: () => area.focus() };
}

function saying(entry, { saver }) {
  switch (entry.phase) {
    case 'saving': return state('run', 'ring', T.menyimpan);
    case 'saved': return state('ok', 'ok', T.tersimpan(moment(entry.at)));
    case 'refused': return h('p', { class: 't-err', role: 'alert' }, icon('bad'), h('span', null, entry.error.message));
    case 'conflict': return state('warn', 'warn', T.bertabrakan);
    case 'device': case 'failed': return h('p', { class: 'p-putus', role: 'alert' }, state('warn', 'off', T.belumTerkirim), h('span', null, saver.signedOut() ? T.sesiBerakhir : T.putus), saver.signedOut() ? signIn() : null, button(T.cobaLagi, saver.again, 'sm'));
    default: return null;
  }
}

/** By way of Tasklist, which gives its own token to whoever signs in: with the old one its next call would end the session again. */
const signIn = () => h('a', { href: location.pathname, target: '_blank' }, T.masukLagi);

/** The words with what is open and what was filled set off. */
function marked(teks, isian) {
  const words = isian.filter(Boolean).map(kata => kata.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = new RegExp([KOSONG.source, ...words].join('|'), 'g');
  const found = [];
  let last = 0;
  for (const one of teks.matchAll(parts)) {
    found.push(teks.slice(last, one.index), h('mark', { class: one[1] ? 'k' : null }, one[0]));
    last = one.index + one[0].length;
  }
  return [...found, teks.slice(last)];
}

function createPola(pola, now, use) {
  const list = h('select', { class: 't-sel' }, h('option', { value: '' }, T.pilihPola), pola.map((satu, place) => h('option', { value: String(place) }, satu.judul)));
  async function replace() {
    if (list.value === '') return list.focus();
    if (now().trim() && !await ask(T.gantiTanya, h('p', null, T.gantiIsi), [[T.gantiYa, true], [T.gantiTidak, false]])) return;
    use(pola[Number(list.value)].teks);
  }
  return { node: h('div', { class: 'p-pola' }, h('label', { class: 't-field' }, h('span', { class: 't-lab' }, T.pola), list), button(T.pakaiPola, replace)) };
}
