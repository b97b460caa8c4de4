/** What the step decides: its choices, the words that go along, the buttons that end it. */
import { banner, button, fill, h, icon, state, uid } from '../dom.js';
import { completed } from '../notices.js';
import { put } from '../../camunda/app/tasklist/ext/worksheet/api.js';
import { day } from '../../camunda/app/tasklist/ext/worksheet/controls.js';
import { rows } from './lain.js';
import { createDraf } from './tulisan.js';
import { T } from './text.js';

const DIJAWAB = ['tanggapanPertama', 'penanganan'];

export function createPutusan(desk, talks) {
  const { langkah, tombol, fakta } = desk.data;
  const choices = desk.data.pilihan ? createPilihan(desk) : null;
  const problem = h('div', { class: 'p-tolak' });
  const open = tombol.find(satu => satu.bagian && !satu.akhir && satu.bagian !== 'induk');
  const draf = open && desk.mine ? createDraf(desk, open.bagian, { label: open.kolom, sembunyi: DIJAWAB.includes(langkah), rows: 4, pola: desk.data.pola, berlampir: DIJAWAB.includes(langkah) }) : null;
  const told = langkah === 'sampaikanJawaban' && desk.mine ? day({ label: T.disampaikanPada, required: true, onInput: value => { tanggal = value; } }) : null;
  let tanggal = '';
  let running = false;
  const ways = h('div', { class: 't-act p-tombol' });
  const blocks = h('div', { class: 'p-rincian' });
  const node = h('section', { class: 'p-bag p-putusan' }, h('h3', null, T.judulPutusan[langkah]), choices && choices.node, answer(desk), told && told.node, draf && draf.node, stages(langkah, fakta), problem, ways, blocks);
  const opened = new Map();

  if (desk.mine) build();

  function build() {
    fill(ways, tombol.map((satu, place) => {
      const main = place === 0;
      const words = () => (main && choices ? choices.words(satu) : satu.kata);
      const way = button(words(), () => (needsBlock(satu) ? toggle(satu, way) : end(satu)), main ? 'main' : '', needsBlock(satu) ? { 'aria-expanded': 'false' } : {});
      if (main && choices) choices.onChange(() => fill(way, words()));
      return way;
    }));
  }

  /** Opens what this decision needs, one at a time; a closed one says why. */
  function toggle(satu, way) {
    fill(problem);
    const before = opened.get(satu);
    opened.forEach((one, key) => { one.block.hidden = key !== satu || !one.block.hidden; one.way.setAttribute('aria-expanded', String(!one.block.hidden)); });
    if (before) return before.block.hidden ? null : before.focus();
    const made = satu.tertutup ? shut(satu) : satu.bagian === 'induk' ? joining(satu) : writing(satu);
    opened.set(satu, { ...made, way });
    way.setAttribute('aria-expanded', 'true');
    blocks.append(made.block);
    made.focus();
    if (made.draw) made.draw();
  }

  const cancel = satu => button(T.batal, () => { const { block, way } = opened.get(satu); block.hidden = true; way.setAttribute('aria-expanded', 'false'); way.focus(); });

  function shut(satu) {
    const block = h('div', { class: 'p-blok', role: 'alert', tabindex: '-1' }, state('', 'lock', T.tidakSelesai), h('p', null, satu.tertutup));
    return { block, focus: () => block.focus() };
  }

  function writing(satu) {
    const field = createDraf(desk, satu.bagian, { label: satu.kolom, rows: 3 });
    const block = h('div', { class: 'p-blok' }, field.node, h('div', { class: 't-act' }, button(satu.akhir, () => end(satu, field), 'main'), cancel(satu)));
    return { block, focus: field.focus, draw: field.draw };
  }

  function joining(satu) {
    const name = uid('induk');
    let chosen = desk.data.pilihan.induk || '';
    const typed = h('input', { class: 't-in', type: 'text', autocomplete: 'off', maxlength: 20, placeholder: 'PGD-', value: chosen, on: { input: () => choose(typed.value.trim().toUpperCase()) } });
    const radio = one => h('label', { class: 'p-pilih' }, h('input', { type: 'radio', name, value: one.nomor, checked: one.nomor === chosen, on: { change: () => { typed.value = ''; choose(one.nomor); } } }), h('span', null, T.pilih.replace('…', '')));
    const join = button(satu.akhir, () => (chosen ? end(satu, null, chosen) : refuse(T.pilihLaporan)), 'main');
    const choose = nomor => { chosen = nomor; fill(join, nomor ? T.gabungkanKe(nomor) : satu.akhir); };
    const block = h('div', { class: 'p-blok', role: 'group', 'aria-label': T.laporanSama }, h('p', { class: 't-lab' }, T.laporanSama),
      rows(desk.data.mirip, radio) || h('p', { class: 't-dim' }, T.tanpaMirip),
      h('label', { class: 't-field' }, h('span', { class: 't-lab' }, T.nomorLain), typed), h('div', { class: 't-act' }, join, cancel(satu)));
    choose(chosen);
    return { block, focus: () => (block.querySelector('input[type=radio]') || typed).focus() };
  }

  async function end(satu, field, induk) {
    if (running) return;
    running = true;
    fill(problem);
    try {
      const { saver } = desk.tulisan;
      await saver.settle();
      const [stuck] = desk.tulisan.stuck();
      if (stuck) return refuse(unsaved(stuck, saver));
      if (satu.bagian !== 'catatan' && talks.catatan.waiting()) return refuse(T.catatanMenunggu);
      if (talks.pesan.waiting()) return refuse(T.pesanMenunggu);
      if (told && !tanggal) return refuse(T.isiTanggal, told);
      if (induk) await put(`${desk.url}/putusan`, { induk });
      else if (choices && satu === tombol[0]) {
        if (!choices.ready()) return refuse(T.pilihUnit, choices);
        await choices.save();
      }
      await desk.work.frame.complete({ ...(satu.keputusan ? { keputusan: satu.keputusan } : {}), ...(told ? { disampaikanPada: tanggal } : {}) });
      desk.work.frame.leave();
      completed(desk.work.taskId, [h('a', { href: '/pengaduan' }, T.daftar)]);
    } catch (error) {
      refuse(error.message, field);
    } finally {
      running = false;
    }
  }

  /** In place, with the focus; the field follows by one key. */
  function refuse(words, field) {
    const ways = field ? [button(T.keIsian, () => field.focus(), 'sm')] : [];
    fill(problem, banner('bad', 'bad', T.tidakSelesai, h('p', null, words), ways, { role: 'alert', tabindex: '-1' }));
    problem.firstChild.scrollIntoView({ block: 'center' });
    problem.firstChild.focus({ preventScroll: true });
  }

  /** What was refused is being mended, and no more true. */
  const mended = () => fill(problem);

  function update() {
    mended();
    if (choices) choices.update();
  }

  return { node, update, mended };
}

/** Why what was written is not with the server: nobody may have answered, or he said no. */
function unsaved(entry, saver) {
  if (entry.phase === 'refused') return entry.error.message;
  if (entry.phase === 'conflict') return T.pilihTulisan;
  return saver.signedOut() ? T.sesiBerakhir : T.belumSampai;
}

const needsBlock = satu => Boolean(satu.akhir);

function answer(desk) {
  const { jawaban, langkah } = desk.data;
  if (!['persetujuan', 'sampaikanJawaban'].includes(langkah)) return null;
  return h('div', { class: 'p-lihat' }, h('p', { class: 'bd' }, h('span', null, T.sepertiPelapor)), h('article', null, h('p', { class: 'p-kata' }, jawaban || T.tanpaJawaban)));
}

/** Which words go out by whose hand. */
function stages(langkah, fakta) {
  if (!DIJAWAB.includes(langkah)) return null;
  const first = langkah === 'tanggapanPertama';
  return h('p', { class: 'p-tahap' }, h('span', null, icon(first ? 'run' : 'ok'), ' ', h('b', null, T.tanggapanPertama), first ? `: ${T.andaSendiri}` : ''),
    h('span', null, icon(first ? 'open' : 'run'), ` ${T.jawabanAkhir}: ${T.disetujuiOleh(fakta.penyetuju || T.penyetuju)}`));
}

/** What was handed back goes to nobody by itself: a unit counts as chosen once it is another than the one that refused. */
const elsewhere = fakta => (fakta.unit && fakta.penangan && fakta.unit.kode !== fakta.penangan.kode ? fakta.unit.kode : '');

const usulUnit = usul => (usul.unit ? T.usulUnit(usul.unit.nama, usul.dasarUnit) : T.usulTanpaTempat);

/** Class, category, place, unit and accused office; what is proposed stands chosen until somebody chooses otherwise. */
function createPilihan(desk) {
  const { pilihan, fakta } = desk.data;
  const { usul } = pilihan;
  const told = [];
  const known = (list, kode) => (list.some(one => one.kode === kode) ? kode : '');
  const verifies = pilihan.kelas.length > 0;
  const chosen = {
    kelas: verifies ? (fakta.kelas ? fakta.kelas.kode : usul.kelas.kode) : '',
    kategori: fakta.kategori.kode,
    kelurahan: fakta.kelurahan,
    unit: verifies ? known(pilihan.unit, fakta.unit ? fakta.unit.kode : usul && usul.unit ? usul.unit.kode : '') : elsewhere(fakta),
    terlapor: fakta.terlapor ? fakta.terlapor.kode : '',
  };
  const help = { kelas: usul ? T.usulKelas(usul.kelas.nama) : null, unit: usul ? usulUnit(usul) : null, terlapor: T.terlaporKet };
  const problem = h('p', { class: 't-err', role: 'alert', hidden: true });
  const hints = new Map();
  const fields = new Map();

  function choice(key, label, list, blank) {
    const id = uid(key);
    const hint = help[key] ? h('span', { class: 't-meta', id: `${id}-ket` }, help[key]) : null;
    if (hint) hints.set(key, hint);
    const field = h('select', { class: 't-sel', id, disabled: !desk.mine, 'aria-describedby': hint ? hint.id : null, on: { change: () => pick(key, field.value) } },
      blank === null ? null : h('option', { value: '' }, blank), list.map(one => h('option', { value: one.kode }, one.nama)));
    field.value = chosen[key];
    fields.set(key, field);
    return h('div', { class: 't-field' }, h('label', { class: 't-lab', for: id }, label), field, hint);
  }

  const node = h('div', { class: 'p-pilihan' }, verifies ? [choice('kelas', T.kelas, pilihan.kelas, null), choice('kategori', T.perihal, pilihan.kategori, null), choice('kelurahan', T.kelurahan, pilihan.kelurahan, fakta.kelurahan ? null : T.pilih)] : null,
    choice('unit', T.unit, pilihan.unit, T.pilih), verifies ? choice('terlapor', T.terlapor, pilihan.kantor, T.tanpaTerlapor) : null, problem);

  async function pick(key, value) {
    chosen[key] = value;
    told.forEach(tell => tell());
    try {
      if (chosen.unit) await save();
      else if (key === 'kelurahan' && value) await put(`${desk.url}/putusan`, { kelurahan: value });
      problem.hidden = true;
      await desk.refresh();
    } catch (error) {
      fill(problem, icon('bad'), h('span', null, error.message));
      problem.hidden = false;
    }
  }

  const save = () => put(`${desk.url}/putusan`, verifies ? { ...chosen, unit: chosen.unit || null, kelurahan: chosen.kelurahan || null } : { unit: chosen.unit || null });

  /** The category has changed: so may what is proposed. */
  function update() {
    const now = desk.data.pilihan.usul;
    if (!now) return;
    fill(hints.get('kelas'), T.usulKelas(now.kelas.nama));
    fill(hints.get('unit'), usulUnit(now));
    told.forEach(tell => tell());
  }

  const name = () => (pilihan.unit.find(one => one.kode === chosen.unit) || {}).nama;
  /** A report about an office's people goes elsewhere. */
  const target = () => (desk.data.pilihan.tujuan || {}).nama || name();
  const words = satu => (name() ? (desk.data.langkah === 'putuskanUnit' ? T.putuskanKe(name()) : T.teruskanKe(target())) : satu.kata);
  const ready = () => Boolean(chosen.unit);
  return { node, save, update, words, ready, focus: () => fields.get('unit').focus(), onChange: tell => told.push(tell) };
}
