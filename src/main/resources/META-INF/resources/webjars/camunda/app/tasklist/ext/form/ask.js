/** A question in our own dialog: Camunda's frame allows no confirm(). */
import { button, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';

/** @return promise of true when it was answered with yes */
export function ask(title, words, yes) {
  return new Promise(done => {
    const before = document.activeElement;
    let answer = false;
    const say = value => () => { answer = value; dialog.close(); };
    const dialog = h('dialog', { class: 'tertib w-dialog', lang: 'id', 'aria-label': title, on: { close: end } },
      h('h3', null, title), h('p', null, words),
      h('div', { class: 't-act' }, button(yes, say(true), 'main'), button(T.cancel, say(false))));

    function end() {
      dialog.remove();
      if (before && before.isConnected) before.focus();
      done(answer);
    }

    document.body.append(dialog);
    dialog.showModal();
  });
}
