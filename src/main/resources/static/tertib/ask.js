/** A question in our own dialog: Camunda's frame allows no confirm(). */
import { button, h, uid } from './dom.js';

/**
 * @param body what stands between the question and its answers
 * @param answers [words, value] each; the first is the usual one and takes the focus
 * @return promise of the value that was chosen; null when the dialog was closed with Esc
 */
export function ask(title, body, answers) {
  return new Promise(done => {
    const before = document.activeElement;
    const id = uid('tanya');
    let answer = null;
    const choose = value => () => { answer = value; dialog.close(); };
    const buttons = answers.map(([words, value], place) => button(words, choose(value), place ? '' : 'main'));
    const dialog = h('dialog', { class: 'tertib w-dialog', lang: 'id', 'aria-labelledby': id, on: { close: end } },
      h('h3', { id }, title), body, h('div', { class: 't-act' }, buttons));

    function end() {
      dialog.remove();
      if (before && before.isConnected) before.focus();
      done(answer);
    }

    document.body.append(dialog);
    dialog.showModal();
    buttons[0].focus();
  });
}
