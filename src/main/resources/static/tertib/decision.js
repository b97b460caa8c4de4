// A form of Camunda's with one choice decides by it.

const FORM = '[cam-tasklist-form-camunda] .fjs-form';

/** @return {asked, words}: whether the form decides anything, and what was chosen in its words; empty while nothing is */
export function decision(form = document.querySelector(FORM)) {
  const choices = form ? form.querySelectorAll('.fjs-form-field-radio') : [];
  const chosen = choices.length === 1 ? choices[0].querySelector('input:checked') : null;
  return { asked: choices.length === 1, words: chosen ? chosen.closest('label').textContent.trim() : '' };
}
