/** The documents of one place: those it has, files on their way, and the spot to drop more. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { post, remove } from './api.js';
import { T } from './text.js';
import { size } from './format.js';
import { chooseDocuments } from './documents.js';

/** The place of an item of the sheet. */
export const ofItem = (work, item) => ({
  title: T.evidence, hotkey: item.scale.row.scored ? 'U' : 'B', wanted: item.view.wanted, key: () => item.code, all: () => item.evidence, url: () => work.answers.evidenceUrl(item.code),
  choose: () => chooseDocuments(work, item), again: () => work.answers.reread(), detachLabel: name => T.detachLabel(name, item.name), detached: T.detached,
});

/**
 * @param place {title, hotkey, wanted, key, all, url, choose, again, ready, detachLabel, detached}: `choose` only where documents can be used again,
 *   `ready` where the place must be made on the server first
 */
export function createEvidence(work, place, row, writable = true) {
  const { uploads } = work;
  const address = id => `${place.url()}/${encodeURIComponent(id)}`;
  const list = h('ul', { class: 't-files' });
  const gone = new Map();
  const notes = new Map();
  const input = h('input', { type: 'file', multiple: true, hidden: true, 'aria-label': T.pick,
    accept: '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,image/*', on: { change: () => { take(input.files); input.value = ''; } } });
  const choose = button([T.pick, place.hotkey ? [' ', h('span', { class: 't-kbd' }, place.hotkey)] : null], () => input.click(), 'sm');
  const existing = place.choose ? button(T.pickExisting, fromDocuments, 'quiet sm') : null;
  const words = h('span', null, icon('up'), ` ${T.drop}`);
  const zone = writable ? h('div', { class: 't-drop w-dropgap' }, words, choose, existing, input, h('span', { class: 't-meta' }, T.kinds)) : null;
  const node = h('div', { class: 'w-evi' }, h('span', { class: 't-lab' }, place.title), list, zone,
    place.wanted ? h('p', { class: 't-meta' }, T.wanted(place.wanted)) : null);
  if (writable) watchDrop();

  async function take(files) {
    const chosen = [...files];
    if (place.ready && !await attempt('siap', place.ready)) return;
    chosen.forEach(file => uploads.add(place.key(), file));
  }

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
    const chosen = await place.choose();
    existing.focus({ preventScroll: true });
    for (const id of chosen) await attempt(`pilih-${id}`, () => post(address(id)));
    if (chosen.length) await place.again();
  }

  async function detach(document) {
    if (!await attempt(document.id, () => remove(address(document.id)))) return;
    gone.set(document.id, document);
    await place.again();
    const undo = list.querySelector('[data-undo] button');
    if (undo) undo.focus({ preventScroll: true });
  }

  async function restore(document) {
    if (!await attempt(document.id, () => post(address(document.id)))) return;
    gone.delete(document.id);
    await place.again();
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
    const here = place.all();
    fill(list, here.map(document => documentLine(document)),
      // what was let go still stands here until the server is read again
      [...gone.values()].filter(document => !here.some(e => e.id === document.id)).map(document => h('li', { class: 't-file', data: { undo: '' } }, icon('info'), h('span', null, place.detached(document.name)),
        end(button(T.undo, () => restore(document), 'quiet sm')))),
      uploads.of(place.key()).map(uploadLine),
      [...notes].map(([id, why]) => refusedLine('', why, () => { notes.delete(id); update(); })),
      !writable && !here.length ? h('li', { class: 't-meta' }, T.noEvidence) : null);
  }

  const end = (...nodes) => h('span', { class: 'end' }, nodes);

  function documentLine(document) {
    const used = Array.isArray(document.usedIn) ? document.usedIn.length : document.usedIn;
    return h('li', { class: 't-file' }, icon('file'), h('a', { href: `/api/evidence/${encodeURIComponent(document.id)}`, target: '_blank', rel: 'noopener' }, document.name),
      h('span', { class: 't-meta' }, [T.usedIn(size(document.size), used), document.owner && T.ownedBy(document.owner)].filter(Boolean).join(' · ')),
      writable ? end(button(T.detach, () => detach(document), 'quiet sm', { 'aria-label': place.detachLabel(document.name) })) : null);
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
