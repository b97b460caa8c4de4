/** What was said: with the reporter, and among staff. */
import { button, fill, h, icon } from '../dom.js';
import { post } from '../../camunda/app/tasklist/ext/worksheet/api.js';
import { daftarBerkas } from './lampiran.js';
import { createDraf, isianKosong } from './tulisan.js';
import { T } from './text.js';

export function createPesan(desk) {
  const list = h('ol', { class: 'p-pesan' });
  const empty = h('p', { class: 't-dim' }, T.tanpaPesan);
  const writer = desk.mine && desk.data.draf.pesan ? createPenulis(desk, 'pesan', { label: T.tulisPesan, verb: T.kirimPesan, done: T.pesanTerkirim, waits: true }) : null;
  const node = h('section', { class: 'p-bag' }, h('h3', null, T.judulPesan), empty, list, writer && writer.node);

  function update() {
    const { pesan } = desk.data;
    empty.hidden = pesan.length > 0;
    fill(list, pesan.map(satu => h('li', { class: satu.kita ? 'kita' : null }, h('p', { class: 'p-kata' }, satu.teks), daftarBerkas(desk, satu.berkas),
      h('footer', null, T.oleh(satu.dari, T.jenisPesan[satu.jenis], satu.pada)))));
  }

  update();
  return { node, update, waiting: () => Boolean(writer) && writer.waiting() };
}

export function createCatatan(desk) {
  const list = h('ol', { class: 'p-catat' });
  const empty = h('p', { class: 't-dim' }, T.tanpaCatatan);
  const writes = desk.mine && desk.data.draf.catatan && desk.data.langkah !== 'sampaikanJawaban';
  const writer = writes ? createPenulis(desk, 'catatan', { label: T.tulisCatatan, verb: T.kirimCatatan, done: T.catatanTersimpan, opens: T.bukaCatatan }) : null;
  const node = h('section', { class: 'p-internal' }, h('h3', null, icon('lock'), T.judulCatatan), empty, list, writer && writer.node);

  function update() {
    const { catatan } = desk.data;
    empty.hidden = catatan.length > 0;
    fill(list, catatan.map(satu => h('li', null, h('p', { class: 'p-kata' }, satu.teks), daftarBerkas(desk, satu.berkas),
      h('p', { class: 't-meta' }, T.oleh(satu.dari, T.jenisCatatan[satu.jenis], satu.pada)))));
  }

  update();
  return { node, update, waiting: () => Boolean(writer) && writer.waiting() };
}

/** A draft with a button that sends it at once. @param opens words of the button that shows it first */
function createPenulis(desk, bagian, { label, verb, done, opens }) {
  const draf = createDraf(desk, bagian, { label, rows: 2, berlampir: true });
  const kabar = h('p', { class: 't-meta', role: 'status' });
  const send = button(verb, post_, 'sm');
  const inner = h('div', { class: 'p-penulis' }, draf.node, h('div', { class: 't-act' }, send));
  const open = opens ? button(opens, () => show(true), 'sm', { class: 't-btn t-btn--sm p-buka' }) : null;
  const node = h('div', null, open, inner, kabar);
  if (opens && !draf.value().trim()) inner.hidden = true;
  if (open) open.hidden = !inner.hidden;

  function show(focus) {
    inner.hidden = false;
    open.hidden = true;
    draf.draw();
    if (focus) draf.focus();
  }

  async function post_() {
    const teks = draf.value();
    const hole = isianKosong(teks);
    if (hole || !teks.trim()) {
      if (hole) fill(kabar, refused(T.isiDahulu(hole)));
      return draf.focus();
    }
    try {
      await desk.tulisan.saver.settle();
      await post(`${desk.url}/${bagian}`, { teks });
      desk.tulisan.sent(bagian);
      await desk.refresh();
      if (open) { inner.hidden = true; open.hidden = false; open.focus(); }
      fill(kabar, done);
    } catch (error) {
      fill(kabar, refused(error.message));
    }
  }

  return { node, waiting: () => Boolean(draf.value().trim()) };
}

const refused = words => h('span', { class: 't-err', role: 'alert' }, icon('bad'), h('span', null, words));
