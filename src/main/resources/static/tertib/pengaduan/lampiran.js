/** Files that go with a draft, and files of the report to be read. */
import { button, fill, h, icon } from '../dom.js';
import { remove, sendFile } from '../../camunda/app/tasklist/ext/worksheet/api.js';
import { size } from '../../camunda/app/tasklist/ext/worksheet/format.js';
import { T } from './text.js';

/** A file as a link; the server says whether it opens or is saved. */
export const berkas = (desk, satu) => h('li', { class: 't-file' }, icon('file'),
  h('a', { href: `${desk.url}/berkas/${satu.id}`, target: '_blank', rel: 'noopener' }, satu.nama), h('span', { class: 't-meta' }, size(satu.ukuran)));

export const daftarBerkas = (desk, semua) => (semua.length ? h('ul', { class: 't-files' }, semua.map(satu => berkas(desk, satu))) : null);

export function createLampiran(desk, bagian, mula) {
  let semua = mula;
  const list = h('ul', { class: 't-files' });
  const kabar = h('p', { class: 'p-lampir', role: 'status' });
  const choose = h('input', { type: 'file', accept: 'image/jpeg,image/png,application/pdf', hidden: true, on: { change: send } });
  const add = button(T.lampirkan, () => choose.click(), 'sm');
  const node = h('div', { class: 'p-lampiran' }, list, h('div', { class: 't-act' }, add, choose, kabar));

  async function send() {
    const [file] = choose.files;
    choose.value = '';
    if (!file) return;
    fill(kabar, T.melampirkan);
    try {
      semua = await sendFile(`${desk.url}/berkas?bagian=${bagian}`, file);
      fill(kabar);
      draw();
    } catch (error) {
      fill(kabar, h('span', { class: 't-err', role: 'alert' }, icon('bad'), h('span', null, T.berkasDitolak(error.message))));
    }
  }

  async function detach(satu) {
    await remove(`${desk.url}/berkas/${satu.id}`);
    semua = semua.filter(one => one !== satu);
    draw();
    add.focus();
  }

  function draw() {
    fill(list, semua.map(satu => {
      const row = berkas(desk, satu);
      row.append(h('span', { class: 'end' }, button(T.lepasKata, () => detach(satu), 'quiet sm', { 'aria-label': T.lepas(satu.nama) })));
      return row;
    }));
  }

  draw();
  return { node, empty: () => { semua = []; draw(); fill(kabar); } };
}
