/** The tab of a step of a report: puts its parts together, draws anew what the server changed. */
import { banner, button, fill, h, styles } from '../dom.js';
import { get } from '../../camunda/app/tasklist/ext/worksheet/api.js';
import { createCerita } from './cerita.js';
import { createKepala } from './kepala.js';
import { createGabungan, createMirip } from './lain.js';
import { createPelapor } from './pelapor.js';
import { createCatatan, createPesan } from './percakapan.js';
import { createPutusan } from './putusan.js';
import { createTulisan } from './tulisan.js';
import { T } from './text.js';

const KEMBALI = ['disposisiUlang', 'putuskanUnit', 'penanganan'];

/**
 * @param work what the tab hands on: {taskId, url, context, frame, signal, loadUnlessHeld}
 * @return {holds, close} as the tab asks
 */
export async function mount(root, work) {
  const url = `${work.url}/pengaduan`;
  const [data] = await Promise.all([get(url, work.signal), styles('/tertib/pengaduan/lembar.css')]);
  const over = new AbortController();
  work.signal.addEventListener('abort', () => over.abort());
  const mine = Boolean(work.context.held && work.context.held.mine);
  const desk = { url, data, mine, work, tulisan: createTulisan(url, root, over.signal), refresh };

  const head = createKepala(desk, work.context);
  const cerita = createCerita(desk);
  const pelapor = createPelapor(desk);
  const mirip = createMirip(desk);
  const gabungan = createGabungan(desk);
  const pesan = createPesan(desk);
  const catatan = createCatatan(desk);
  const putusan = createPutusan(desk, { pesan, catatan });

  root.addEventListener('input', putusan.mended, { signal: over.signal });
  work.frame.stayWhile(() => desk.tulisan.saver.unsent().length > 0, over.signal);
  root.classList.add('p-lembar');
  root.classList.toggle('ws--still', !mine);
  fill(root, head.node, head.rated, holder(work), returned(data), hints(work.context), cerita.node, cerita.pratinjau, pelapor.node, mirip && mirip.node, gabungan && gabungan.node, pesan.node, catatan.node, putusan.node);
  head.update(parts());

  function parts() {
    return [[T.isi, cerita.node], [T.pelapor, pelapor.node], mirip && [T.mirip(mirip.count), mirip.node], gabungan && [T.gabungan(gabungan.count), gabungan.node],
      [T.pesan(desk.data.pesan.length), pesan.node], [T.catatan(desk.data.catatan.length), catatan.node], [T.putusan, putusan.node]].filter(Boolean);
  }

  /** What is typed stays: only what the server says is drawn anew. */
  async function refresh() {
    const fresh = await get(url, over.signal);
    desk.data = { ...fresh, draf: desk.data.draf };
    [cerita, pesan, catatan, putusan].forEach(part => part.update());
    head.update(parts());
  }

  function close() {
    desk.tulisan.close();
    pelapor.close();
    over.abort();
  }

  return { close, holds: () => mine };
}

/** Why it came back, before anything else: the unit's reason for the verifier, the approver's for the unit. */
function returned({ langkah, catatan, pesan }) {
  const reasons = catatan.filter(satu => satu.jenis === 'alasan');
  const last = reasons[reasons.length - 1];
  const answered = pesan.some(satu => satu.jenis === 'jawaban' && last && satu.pada > last.pada);
  if (!last || answered || !KEMBALI.includes(langkah)) return null;
  if (langkah === 'penanganan' && !last.dari.startsWith(T.penyetujuDari)) return null;
  return banner('warn', 'back', T.dikembalikanOleh(last.dari), h('p', { class: 'p-kata' }, last.teks));
}

/** Somebody must hold the step before anything is written. */
function holder({ context, frame, loadUnlessHeld }) {
  if (!context.held || context.held.mine) return null;
  if (context.held.by) return banner('lock', 'lock', T.dipegang(context.held.by), h('p', null, T.dipegangIsi));
  if (!context.canClaim) return null;
  const failed = h('p', { class: 't-err', role: 'alert', hidden: true });
  return banner('', 'info', T.belumDiambil, [h('p', null, T.belumDiambilIsi), failed], [button(T.ambil, claim, 'main')]);

  async function claim() {
    try {
      await frame.claim();
      await loadUnlessHeld();
    } catch (error) {
      fill(failed, `${T.ambilGagal}: ${error.message}`);
      failed.hidden = false;
    }
  }
}

const hints = context => (context.hints && context.hints.length ? h('ul', { class: 'w-hints' }, context.hints.map(words => h('li', { class: 't-help' }, words))) : null);
