/** The button of a form says what it will do: what was decided, in the words of that choice. */
import { decision } from '../../../../../tertib/decision.js';
import { T } from './text.js';

const ACTIONS = '[cam-tasklist-form] .form-actions .btn-primary';
const FORM = '[cam-tasklist-form-camunda]';

export function nameButton() {
  document.addEventListener('change', name, true);
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
}

/** A form with one choice decides by it; others end the task. Forms that start a process keep theirs. */
function name() {
  const button = document.querySelector(ACTIONS);
  const form = button && button.closest('[cam-tasklist-form]').querySelector(`${FORM} .fjs-form`);
  if (!form || button.closest('.modal-content')) return;
  const { asked, words: chosen } = decision(form);
  const words = chosen || (asked ? T.decide : T.end);
  if (button.textContent.trim() !== words) button.textContent = words;
}
