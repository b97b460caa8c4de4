/** The evidence of one row: its documents, files on their way, and the place to drop more. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { post, remove } from './api.js';
import { T } from './text.js';
import { size } from './format.js';
import { chooseDocuments } from './documents.js';

export function createEvidence(work, item, row, writable = true) {
  const { answers, uploads } = work;
  const address = id => `${answers.url(item.code)}/evidence/${encodeURIComponent(id)}`;
  const list = h('ul', { class: 't-files' });
  const gone = new Map();
  const notes = new Map();
  const input = h('input', { type: 'file', multiple: true, hidden: true, 'aria-label': T.pick,
    accept: '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,image/*', on: { change: () => { take(input.files); input.value = ''; } } });
  const choose = button([T.pick, ' ', h('span', { class: 't-kbd' }, 'B')], () => input.click(), 'sm');
  const existing = button(T.pickExisting, fromDocuments, 'quiet sm');
  const words = h('span', null, icon('up'), ` ${T.drop}`);
  const zone = writable ? h('div', { class: 't-drop w-dropgap' }, words, choose, existing, input, h('span', { class: 't-meta' }, T.kinds)) : null;
  const node = h('div', { class: 'w-evi' }, h('span', { class: 't-lab' }, T.evidence), list, zone);
  if (writable) watchDrop();

  const take = files => [...files].forEach(file => uploads.add(item.code, file));

  /** The whole open row takes files. */
  function watchDrop() {
    let depth = 0;
    const over = on => {
      depth = on ? depth : 0;
      zone.classList.toggle('t-drop--over', on);
      fill(words, icon('up'), ` ${on ? T.dropHere : T.drop}`);
    };
    const carries = event => row.open && [...event.dataTransfer.types].includes('Files');
    row.addEventListener('dragenter', event => { if (carries(event)) { depth++; over(true); } });
    row.addEventListener('dragleave', event => { if (carries(event) && --depth <= 0) over(false); });
    row.addEventListener('drop', event => { if (carries(event)) { event.preventDefault(); over(false); take(event.dataTransfer.files); } });
  }

  async function fromDocuments() {
    const chosen = await chooseDocuments(work, item);
    existing.focus({ preventScroll: true });
    for (const id of chosen) await attempt(`pilih-${id}`, () => post(address(id)));
    if (chosen.length) await answers.reread();
  }

  async function detach(document) {
    if (!await attempt(document.id, () => remove(address(document.id)))) return;
    gone.set(document.id, document);
    await answers.reread();
    const undo = list.querySelector('[data-undo] button');
    if (undo) undo.focus({ preventScroll: true });
  }

  async function restore(document) {
    if (!await attempt(document.id, () => post(address(document.id)))) return;
    gone.delete(document.id);
    await answers.reread();
  }

  /** Does it, or leaves a line that says why not. */
  async function attempt(id, deed) {
    try {
      await deed();
      notes.delete(id);
      return true;
    } catch (error) {
      notes.set(id, error.message);
      update();
      return false;
    }
  }

  function update() {
    item.evidence.forEach(e => gone.delete(e.id));
    fill(list, item.evidence.map(document => documentLine(document)),
      [...gone.values()].map(document => h('li', { class: 't-file', data: { undo: '' } }, icon('info'), h('span', null, T.detached(document.name)),
        end(button(T.undo, () => restore(document), 'quiet sm')))),
      uploads.of(item.code).map(uploadLine),
      [...notes].map(([id, why]) => refusedLine('', why, () => { notes.delete(id); update(); })),
      !writable && !item.evidence.length ? h('li', { class: 't-meta' }, T.noEvidence) : null);
  }

  const end = (...nodes) => h('span', { class: 'end' }, nodes);

  function documentLine(document) {
    const used = Array.isArray(document.usedIn) ? document.usedIn.length : document.usedIn;
    return h('li', { class: 't-file' }, icon('file'), h('a', { href: `/api/evidence/${encodeURIComponent(document.id)}`, target: '_blank', rel: 'noopener' }, document.name),
      h('span', { class: 't-meta' }, T.usedIn(size(document.size), used)),
      writable ? end(button(T.detach, () => detach(document), 'quiet sm', { 'aria-label': T.detachLabel(document.name, item.no) })) : null);
  }

  function uploadLine(upload) {
    if (upload.phase === 'refused') return refusedLine(upload.name, upload.why, () => uploads.forget(upload));
    const part = Math.round(upload.part * 100);
    const waits = upload.phase === 'waits';
    return h('li', { class: 't-file' }, icon(waits ? 'off' : 'up'), h('span', null, upload.name),
      waits ? h('span', { class: 't-meta t-warn' }, T.uploadWaits) : [
        h('span', { class: 't-bar', role: 'progressbar', 'aria-valuenow': part, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-label': upload.name }, h('i', { style: `width:${part}%` })),
        h('span', { class: 't-meta' }, T.uploaded(part, size(upload.file.size)))],
      end(button(T.cancel, () => uploads.forget(upload), 'quiet sm')));
  }

  const refusedLine = (name, why, onClose) => h('li', { class: 't-file w-refused', role: 'alert' }, icon('bad'), name ? h('span', null, name) : null,
    h('span', { class: 't-bad' }, T.refused(why)), end(button(T.close, onClose, 'quiet sm')));

  return { node, update, pick: () => writable && input.click() };
}
