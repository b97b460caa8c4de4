/** Who comes by an old link learns what became of the task, and where its case stands. */
import { banner, fill, h } from '../../../../../tertib/dom.js';
import { openTask } from '../../../../../tertib/frame.js';
import { get } from '../worksheet/api.js';
import { kindOf } from '../worksheet/kind.js';
import { T } from './text.js';

export function watchEnded() {
  addEventListener('hashchange', look);
  look();
}

/** Tasklist completes the address of a link: it is the same task. */
let looked = '';

async function look() {
  const task = openTask();
  if (task === looked) return;
  looked = task;
  const place = document.querySelector('.tertib-akhir');
  if (place) place.remove();
  document.body.classList.remove('tertib-berakhir');
  if (!task) return;
  try {
    await kindOf(task);
  } catch (error) {
    if (error.status === 404 && openTask() === task) await tellOf(task);
  }
}

/** A part of Tasklist, which may still be on its way when the page opens by a link. */
async function drawn(selector) {
  for (let tries = 0; tries < 100; tries++) {
    const found = document.querySelector(selector);
    if (found) return found;
    await new Promise(done => setTimeout(done, 100));
  }
  return null;
}

async function tellOf(task) {
  const ended = await get(`/api/beranda/tugas/${encodeURIComponent(task)}/akhir`).catch(() => null);
  const well = ended && (await drawn('.column-right .no-task'));
  if (!well || openTask() !== task) return;
  const title = ended.oleh ? T.over(ended.nama) : T.ended(ended.nama);
  const what = ended.oleh ? T.overBy(ended.oleh, ended.kapan, ended.tempat) : T.endedAt(ended.kapan, ended.tempat);
  const next = ended.berikutnya.length
    ? [h('p', null, T.now), h('ul', null, ended.berikutnya.map(one => h('li', null, `${one.nama}, ${one.pemegang ? T.heldBy(one.pemegang) : T.notTaken}`)))]
    : h('p', null, T.nothingNext);
  const ways = [...ended.berikutnya.filter(one => one.milikAnda).map(one => h('a', { class: 't-btn t-btn--main', href: `#/?task=${encodeURIComponent(one.id)}` }, T.open(one.nama))), h('a', { class: 't-btn', href: '#/' }, T.toList)];
  document.body.classList.add('tertib-berakhir');
  well.before(fill(h('div', { class: 'tertib tertib-akhir', lang: 'id' }), banner('ok', 'ok', title, [h('p', null, what), next], ways, { role: 'status' })));
}
