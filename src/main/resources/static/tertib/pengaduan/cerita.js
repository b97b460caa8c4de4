/** Private words beside those for everybody, and what a stranger will see. */
import { fill, h, icon, state } from '../dom.js';
import { put } from '../../camunda/app/tasklist/ext/worksheet/api.js';
import { longDate, stamp } from '../../camunda/app/tasklist/ext/worksheet/format.js';
import { daftarBerkas } from './lampiran.js';
import { createDraf } from './tulisan.js';
import { T } from './text.js';

export function createCerita(desk) {
  const publik = createPublik(desk);
  const node = h('section', { class: 'p-pasang' }, pribadi(desk), publik.node);
  return { node, pratinjau: publik.pratinjau, update: publik.update };
}

function pribadi(desk) {
  const { cerita, fakta } = desk.data;
  const facts = [[T.patokan, cerita.alamat], [T.titik, cerita.titik], [T.tautan, cerita.tautan], [T.terjadi, fakta.terjadi && longDate(fakta.terjadi)], [T.jenis, fakta.jenis], [T.kanal, fakta.kanal],
    [T.diterima, stamp(fakta.diterima)], [T.diteruskan, fakta.diteruskan && stamp(fakta.diteruskan)]].filter(([, words]) => words);
  const also = [fakta.rahasia && T.rahasia, desk.data.pelapor.anonim && T.anonim, fakta.putaran && T.dibuka(fakta.putaran), fakta.kembalian && T.dikembalikan(fakta.kembalian)].filter(Boolean);
  return h('div', null, h('h3', null, icon('lock'), T.judulIsi), h('div', { class: 'p-pribadi' },
    h('p', { class: 'p-kata' }, marked(cerita.uraian, cerita.tanda)),
    h('dl', null, facts.map(([name, words]) => [h('dt', null, name), h('dd', null, words)])),
    also.length ? h('p', { class: 't-dim' }, also.join(' · ')) : null,
    daftarBerkas(desk, cerita.berkas),
    h('p', { class: 't-meta' }, `${T.berkas(cerita.berkas.length)} · ${T.tidakTerbit}`)));
}

function marked(text, marks) {
  const parts = [];
  let last = 0;
  for (const { dari, sampai, nama } of marks) {
    parts.push(text.slice(last, dari), h('mark', { title: nama }, text.slice(dari, sampai), h('span', { class: 't-sr' }, ` (${nama})`)));
    last = sampai;
  }
  return [...parts, text.slice(last)];
}

/** The words for everybody: written by the verifier, read by all others. */
function createPublik(desk) {
  const writes = desk.mine && Boolean(desk.data.draf.naskah);
  const temuan = { naskah: awal(desk, 'naskah'), tempat: awal(desk, 'tempat') };
  const periksa = h('div', { class: 'p-periksa', role: 'status' });
  const draws = bagian => (teks, found) => { temuan[bagian] = found === undefined ? (teks === kata(bagian).last ? temuan[bagian] : null) : found; kata(bagian).last = teks; show(); };
  const words = {};
  const kata = bagian => words[bagian] || (words[bagian] = { last: desk.data.draf[bagian] ? desk.data.draf[bagian].teks : '' });
  const naskah = writes ? createDraf(desk, 'naskah', { label: T.judulNaskah, sembunyi: true, rows: 3, onText: draws('naskah') }) : null;
  const tempat = writes ? createDraf(desk, 'tempat', { label: T.tempat, rows: 1, onText: draws('tempat') }) : null;
  const foto = h('div', { class: 'p-foto' });
  const dalam = h('div', { class: 'p-publik' });
  const pratinjau = h('section', { class: 'p-lihat', 'aria-label': T.pratinjau });
  const node = h('div', null, h('h3', null, icon('eye'), T.judulNaskah), dalam);
  const shows = () => ({ naskah: writes ? naskah.value() : desk.data.terbit.naskah || '', tempat: writes ? tempat.value() : desk.data.terbit.tempat || '' });

  function drawFoto() {
    const pictures = desk.data.cerita.berkas.filter(one => one.gambar);
    const ticks = pictures.map(one => h('input', { type: 'checkbox', checked: one.terbit, on: { change: save } }));
    const failed = h('p', { class: 't-err', role: 'alert', hidden: true }, icon('bad'), h('span', null, T.fotoGagal));
    fill(foto, pictures.map((one, place) => h('label', null, ticks[place], h('span', null, T.terbitkan(one.nama)))), failed);
    async function save() {
      try {
        await put(`${desk.url}/foto`, { id: pictures.filter((one, place) => ticks[place].checked).map(one => one.id) });
        pictures.forEach((one, place) => { one.terbit = ticks[place].checked; });
        failed.hidden = true;
      } catch { failed.hidden = false; }
      preview();
    }
  }

  function update() {
    const { boleh, sebab } = desk.data.terbit;
    if (!boleh) fill(dalam, h('p', null, icon('lock'), ' ', h('b', null, T.tidakDiterbitkan)), h('p', null, T.tidakDiterbitkanIsi(sebab || '')));
    else if (writes) fill(dalam, naskah.node, tempat.node, foto, periksa);
    else fill(dalam, h('p', { class: 'p-kata' }, desk.data.terbit.naskah || T.naskahBelum), h('p', { class: 't-meta' }, T.naskahTetap));
    if (writes && boleh) [naskah, tempat].forEach(one => one.draw());
    show();
  }

  function show() {
    fill(periksa, checks(temuan, shows()));
    preview();
  }

  function preview() {
    const { boleh, sebab, keterangan } = desk.data.terbit;
    const { naskah: text, tempat: place } = shows();
    const pictures = desk.data.cerita.berkas.filter(one => one.terbit).length;
    fill(pratinjau, h('p', { class: 'bd' }, h('span', null, T.pratinjau), h('span', null, T.bukanTautan)), boleh
      ? h('article', null, h('h4', null, `${desk.data.fakta.kategori.nama} · ${desk.data.fakta.tempat}`), h('p', { class: 'p-kata' }, text.trim() || T.naskahBelum),
        place.trim() ? h('p', { class: 't-dim' }, place.trim()) : null, h('p', { class: 't-meta' }, [keterangan, pictures ? T.foto(pictures) : null].filter(Boolean).join(' · ')))
      : h('article', null, h('p', { class: 't-meta' }, keterangan), h('p', null, T.tidakDiterbitkanIsi(sebab || ''))));
  }

  if (writes) drawFoto();
  update();
  return { node, pratinjau, update };
}

const awal = (desk, bagian) => (desk.data.draf[bagian] ? desk.data.draf[bagian].temuan : []);

function checks(temuan, { naskah, tempat }) {
  if (!naskah.trim() && !tempat.trim()) return state('', 'open', T.kosong);
  if (!temuan.naskah || !temuan.tempat) return state('', 'ring', T.belumDiperiksa);
  const found = [...temuan.naskah, ...temuan.tempat];
  return found.length ? found.map(one => state(one.tolak ? 'bad' : 'warn', one.tolak ? 'bad' : 'warn', T.memuat(one.nama))) : state('ok', 'ok', T.bersih);
}
