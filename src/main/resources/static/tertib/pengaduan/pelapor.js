/** Name and contact of the reporter: asked for, on record, gone after minutes. */
import { button, fill, h, icon } from '../dom.js';
import { post } from '../../camunda/app/tasklist/ext/worksheet/api.js';
import { now } from '../../camunda/app/tasklist/ext/worksheet/format.js';
import { T } from './text.js';

const LONGEST = 5 * 60 * 1000;

export function createPelapor(desk) {
  const body = h('div', { class: 'in' });
  const node = h('section', { class: 't-panel p-pelapor' }, h('header', null, h('h3', null, T.judulPelapor), h('span', { class: 't-meta' }, T.dicatat)), body);
  let timer = null;
  let terakhir = desk.data.pelapor.terakhir;

  function hidden(focus) {
    clearTimeout(timer);
    const { dapat, sebab } = desk.data.pelapor;
    if (!dapat) return void fill(body, h('p', null, sebab));
    const show = desk.mine ? button([icon('eye'), T.tampilkan], look, 'sm') : null;
    fill(body, list(h('span', null, h('span', { class: 'p-tutup', 'aria-hidden': 'true' }, '••••••••'), h('span', { class: 't-sr' }, T.tersembunyi))),
      h('div', { class: 't-act' }, show, h('span', { class: 't-meta' }, desk.mine ? '' : `${T.ambilDahulu} `, terakhir ? T.terakhir(terakhir) : T.belumPernah)));
    if (focus && show) show.focus();
  }

  async function look(event) {
    event.target.blur();
    try {
      const data = await post(`${desk.url}/pelapor`, {});
      terakhir = data.terakhir;
      const hide = button(T.sembunyikan, () => hidden(true), 'sm');
      fill(body, list(null, data), h('div', { class: 't-act' }, hide, h('span', { class: 't-meta', role: 'status' }, `${T.tampilSampai(data.sampai)} · ${T.terakhir(terakhir)}`)));
      hide.focus();
      clearTimeout(timer);
      timer = setTimeout(hidden, Math.min(LONGEST, Math.max(0, new Date(data.sampai) - now())));
    } catch (error) {
      fill(body, h('p', { class: 't-err', role: 'alert' }, icon('bad'), h('span', null, error.message)));
    }
  }

  const list = (cover, data) => h('dl', null, [[T.nama, 'nama'], [T.telepon, 'telepon'], [T.surel, 'surel']].map(([words, name]) =>
    [h('dt', null, words), h('dd', null, data ? data[name] || T.tidakDiisi : cover.cloneNode(true))]));

  hidden();
  return { node, close: () => { clearTimeout(timer); fill(body); } };
}
