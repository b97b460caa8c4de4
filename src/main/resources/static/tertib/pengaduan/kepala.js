/** The head that stays: ways to the parts, how drafts are saved, the step's clock; under it, how the last answer was rated. */
import { fill, h, icon, state } from '../dom.js';
import { moment } from '../../camunda/app/tasklist/ext/worksheet/format.js';
import { T } from './text.js';

/** The bar shows 125 % of a limit; what is later stands at its end. */
const WHOLE = 0.8;
const BERWARNA = ['bad', 'warn'];

/** @param parts [words, node] of each part */
export function createKepala(desk, context) {
  const ways = h('nav', { class: 'p-jalan', 'aria-label': T.bagian });
  const saved = h('span', { class: 'w-save', role: 'status' });
  const clocks = h('div', { class: 'p-jam' });
  const rated = h('div', { class: 'p-dinilai' });
  const node = h('div', { class: 'w-top p-atas' }, h('h3', { class: 'w-t t-sr', tabindex: '-1' }, [context.title, context.place].filter(Boolean).join(' · ')),
    h('div', { class: 'w-line' }, ways, saved), clocks);

  function update(parts) {
    fill(ways, parts.map(([words, part]) => h('a', { href: '#', onclick: event => { event.preventDefault(); go(part); } }, words)));
    fill(clocks, clock(desk.data.jam));
    fill(rated, ratings(desk.data.fakta));
  }

  desk.tulisan.onChange(() => fill(saved, saving(desk.tulisan.saver)));
  return { node, rated, update };
}

/** What its reporters said of the last answer, for whoever answers again. */
function ratings({ penilaian, putaran }) {
  return penilaian.map(one => h('p', null, icon(putaran ? 'warn' : 'info'), h('span', null,
    h('b', null, [putaran ? T.dibukaKembali(putaran) : null, one.nilai ? T.dinilai(one.nilai) : null].filter(Boolean).join(', ') || T.kataPelapor),
    one.kata ? h('q', null, one.kata) : null)));
}

function go(part) {
  part.scrollIntoView({ block: 'start' });
  const first = part.querySelector('h3');
  if (first) { first.tabIndex = -1; first.focus({ preventScroll: true }); }
}

function saving(saver) {
  const unsent = saver.unsent();
  const is = (...phases) => unsent.some(entry => phases.includes(entry.phase));
  if (is('device', 'failed')) return state('warn', 'off', T.belumTerkirim);
  if (is('refused')) return state('bad', 'bad', T.ditolak);
  if (is('conflict')) return state('warn', 'warn', T.bertabrakan);
  if (is('saving')) return state('run', 'ring', T.menyimpan);
  return saver.savedAt() ? state('ok', 'ok', T.tersimpan(moment(saver.savedAt()))) : null;
}

function clock(all) {
  const own = all.find(one => one.utama);
  const others = all.filter(one => !one.utama).map(T.jamLain);
  if (!own) return [h('p', { class: 't-meta p-tanpa' }, [T.tanpaJam, ...others].join(' · '))];
  const tone = BERWARNA.includes(own.nada) ? own.nada : '';
  const next = own.ingatan[0] ? [T.ingatan(own.ingatan[0])] : [];
  return [state(tone, own.bentuk, own.jeda ? own.sisa : T.keadaanJam(own.sisa, own.persen)), bar(own), h('span', null, own.nama),
    h('small', null, [...(own.jeda ? T.jamBerhenti(own) : T.jam(own)), ...others, ...next].join(' · '))];
}

function bar(own) {
  const share = percent => `${Math.min(100, percent * WHOLE)}%`;
  const used = h('i', { class: own.persen > 100 ? 'over' : null });
  used.style.width = share(own.persen);
  const mark = (percent, last) => { const line = h('u', { class: last ? 'e' : null }); line.style.left = share(percent); return line; };
  return h('span', { class: 'p-jb', role: 'img', 'aria-label': T.jamLabel(own.nama, own.persen) }, used, mark(50), mark(80), mark(100, true));
}
