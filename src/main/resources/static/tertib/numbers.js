// A number that stands in a field already is chosen whole when one comes to the field, by mouse or
// by key: what is typed takes its place. A second click sets the caret, as everywhere.
// Whatever page imports this has it, in Camunda's forms as in ours.

const NUMBERS = 'input[type=number], input[inputmode=numeric], input[inputmode=decimal], .fjs-form-field-number input';

let pressed = null;

const number = (node) => (node instanceof Element && node.matches(NUMBERS) ? node : null);

/** A field of the kind `number` tells nothing of its caret, and nothing is chosen in it by drawing. */
const drawn = (field) => field.selectionStart !== null && field.selectionStart !== field.selectionEnd;

addEventListener(
  'mousedown',
  (event) => {
    const field = number(event.target);
    pressed = field && field !== document.activeElement ? field : null;
  },
  true
);

addEventListener('focusin', (event) => {
  const field = number(event.target);
  if (field && field !== pressed) {
    field.select();
  }
});

// The browser sets the caret between pressing and letting go: only then the whole can be chosen.
addEventListener('mouseup', () => {
  const field = pressed;
  pressed = null;
  if (field && field === document.activeElement && !drawn(field)) {
    field.select();
  }
});
