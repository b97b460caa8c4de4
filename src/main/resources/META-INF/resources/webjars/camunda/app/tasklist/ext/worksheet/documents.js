/** The dialog with the documents that the office has given already. */
import { button, fill, h } from '../../../../../tertib/dom.js';
import { get } from './api.js';
import { T } from './text.js';
import { longDate, size } from './format.js';

const PAUSE = 300;

/** @return ids of the chosen documents, none when it was closed */
export function chooseDocuments(work, item) {
  return new Promise(done => {
    let documents = [];
    const chosen = new Set();
    const message = h('p', { class: 't-err', role: 'alert', hidden: true });
    const list = h('ul', { class: 'w-docs' }, h('li', { class: 't-meta' }, T.loading));
    const others = h('ul', { class: 'w-docs' });
    const othersTitle = h('h4', null, T.othersTitle);
    let foreign = [];
    let turn = 0;
    let timer = null;
    const search = h('input', { class: 't-in', type: 'search', 'aria-label': T.search, placeholder: T.search, on: { input: () => { show(); lookAround(); } } });
    const attach = button(T.attachChosen(0), finish, 'main');
    const dialog = h('dialog', { class: 'tertib w-dialog', lang: 'id', 'aria-label': T.existingTitle, on: { close: () => { dialog.remove(); done([...chosen]); } } },
      h('h3', null, T.existingTitle), h('p', { class: 't-help' }, T.existingHelp), search, list, othersTitle, others, message,
      h('div', { class: 't-act' }, attach, button(T.close, () => { chosen.clear(); dialog.close(); })));
    dialog.addEventListener('cancel', () => chosen.clear());

    function finish() {
      if (chosen.size) return dialog.close();
      message.hidden = false;
      fill(message, T.chooseFile);
    }

    function show() {
      const words = search.value.trim().toLowerCase();
      const found = documents.filter(d => d.name.toLowerCase().includes(words));
      fill(list, found.length ? found.map(line) : h('li', { class: 't-meta' }, T.existingNone));
    }

    /** Documents of others, by at least three letters of their name. */
    function lookAround() {
      const words = search.value.trim();
      const mine = ++turn;
      clearTimeout(timer);
      foreign = [];
      if (words.length < 3) return showOthers(T.othersHelp);
      timer = setTimeout(async () => {
        const found = await get(`${work.answers.base}/documents/others?name=${encodeURIComponent(words)}`, work.signal).catch(error => error);
        if (mine !== turn) return;
        foreign = Array.isArray(found) ? found.filter(d => !attached.has(d.id)) : [];
        showOthers(Array.isArray(found) ? T.othersNone : found.message);
      }, PAUSE);
    }

    const showOthers = none => fill(others, foreign.length ? foreign.map(line) : h('li', { class: 't-meta' }, none));

    const line = document => h('li', null, h('label', null,
      h('input', { type: 'checkbox', checked: chosen.has(document.id), on: { change: event => toggle(document.id, event.target.checked) } }),
      h('span', null, document.name), h('span', { class: 't-meta' }, `${size(document.size)}${document.at ? ` · ${longDate(document.at)}` : ''}${document.owner ? ` · ${T.ownedBy(document.owner)}` : ''}`)));

    function toggle(id, on) {
      if (on) chosen.add(id);
      else chosen.delete(id);
      message.hidden = true;
      fill(attach, T.attachChosen(chosen.size));
    }

    document.body.append(dialog);
    dialog.showModal();
    showOthers(T.othersHelp);
    const attached = new Set(item.evidence.map(e => e.id));
    get(`${work.answers.base}/documents`, work.signal)
      .then(all => { documents = (all.documents || all).filter(d => !attached.has(d.id)); show(); })
      .catch(error => { fill(list, h('li', { class: 't-err' }, error.message)); });
  });
}
