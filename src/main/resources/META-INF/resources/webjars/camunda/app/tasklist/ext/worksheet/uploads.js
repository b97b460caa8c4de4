/** Files on their way: each has its own bar, can be stopped, and a refusal touches no other. */
import { ourHeaders, parse, refusal } from './api.js';
import { T } from './text.js';
import { size } from './format.js';
import { dropFile, filesOf, keepFile } from './stash.js';

const LARGEST = 25 * 1024 * 1024;
const PAUSE = 15000;

/** @param url (code) → address; @param arrived (code) called when the server has a file */
export function createUploads({ taskId, url, changed, arrived }) {
  const all = [];
  let timer = null;

  function add(code, file) {
    const upload = { id: `${taskId}:${code}:${Date.now()}:${Math.random()}`, code, file, name: file.name, part: 0, phase: 'up' };
    all.push(upload);
    const wrong = file.size > LARGEST ? T.tooLarge(size(file.size)) : file.size === 0 ? T.emptyFile : null;
    if (wrong) refuse(upload, wrong);
    else send(upload);
  }

  function refuse(upload, why) {
    Object.assign(upload, { phase: 'refused', why });
    changed(upload.code);
  }

  function send(upload) {
    const xhr = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', upload.file, upload.name);
    Object.assign(upload, { xhr, phase: 'up', part: 0 });
    xhr.open('POST', url(upload.code));
    Object.entries({ Accept: 'application/json', ...ourHeaders() }).forEach(([name, value]) => xhr.setRequestHeader(name, value));
    xhr.upload.onprogress = event => { upload.part = event.lengthComputable ? event.loaded / event.total : 0; changed(upload.code); };
    xhr.onload = () => finished(upload, xhr);
    xhr.onerror = () => wait(upload);
    xhr.send(form);
    changed(upload.code);
  }

  async function finished(upload, xhr) {
    if (xhr.status >= 200 && xhr.status < 300) {
      forget(upload);
      await arrived(upload.code, parse(xhr.responseText));
    } else if (xhr.status === 401 || xhr.status >= 500) {
      wait(upload);
    } else {
      dropFile(upload.id).catch(() => {});
      refuse(upload, refusal(xhr.status, parse(xhr.responseText)).message);
    }
  }

  async function wait(upload) {
    upload.phase = 'waits';
    await keepFile({ id: upload.id, taskId, code: upload.code, file: upload.file }).catch(() => {});
    changed(upload.code);
    clearTimeout(timer);
    timer = setTimeout(again, PAUSE);
  }

  const again = () => all.filter(u => u.phase === 'waits').forEach(send);

  /** Stops it, or puts a refusal away. */
  function forget(upload) {
    if (upload.xhr) upload.xhr.abort();
    all.splice(all.indexOf(upload), 1);
    dropFile(upload.id).catch(() => {});
    changed(upload.code);
  }

  /** @param mayTake (code) whether it can be brought where it belongs now */
  async function resume(mayTake) {
    for (const kept of (await filesOf(taskId).catch(() => [])).filter(file => mayTake(file.code))) {
      const upload = { ...kept, name: kept.file.name, part: 0 };
      all.push(upload);
      send(upload);
    }
  }

  window.addEventListener('online', again);
  const close = () => { clearTimeout(timer); window.removeEventListener('online', again); };

  return { add, forget, again, resume, close, of: code => all.filter(u => u.code === code), waiting: () => all.filter(u => u.phase === 'waits') };
}
