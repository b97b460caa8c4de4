/** Reads the fields of a Camunda Form where they stand: the form keeps its values to itself. */

/**
 * @param form the form's container on the page
 * @param fields {id, key, type, subtype, options} as the server names them
 * @return values by key of the fields that are shown and can be read
 */
export function valuesOf(form, fields) {
  const values = {};
  fields.forEach(field => {
    const reader = READERS[field.type];
    const value = reader ? reader(form, field) : undefined;
    if (value !== undefined) values[field.key] = value;
  });
  return values;
}

const text = (form, field) => (input => (input ? input.value : undefined))(find(form, field));

const READERS = {
  textfield: text,
  textarea: text,
  number: (form, field) => numberOf(text(form, field)),
  checkbox: (form, field) => (input => (input ? input.checked : undefined))(find(form, field)),
  radio: (form, field) => (boxes => (boxes.length ? chosen(boxes, field)[0] ?? null : undefined))(all(form, field)),
  checklist: (form, field) => (boxes => (boxes.length ? chosen(boxes, field) : undefined))(all(form, field)),
  select: (form, field) => named(form.querySelector(`[id$="-${CSS.escape(field.id)}-display"]`), field),
  taglist: tags,
  datetime: moment,
};

const find = (form, field, end = '') => form.querySelector(`[id^="fjs-form-"][id$="-${CSS.escape(field.id + end)}"]`);

/** The boxes of a choice, numbered in its order. */
function all(form, field) {
  return field.options.map((_, i) => find(form, field, `-${i}`)).filter(Boolean);
}

const chosen = (boxes, field) => boxes.map((box, i) => (box.checked ? field.options[i].value : undefined)).filter(v => v !== undefined);

function numberOf(words) {
  if (words === undefined) return undefined;
  return words.trim() === '' || Number.isNaN(Number(words)) ? null : Number(words);
}

/** A choice is shown by its label alone; one whose options the case brings cannot be told. */
function named(shown, field) {
  if (!shown || !field.options.length) return undefined;
  if (shown.classList.contains('fjs-select-placeholder')) return null;
  const option = field.options.find(o => o.label === shown.textContent);
  return option ? option.value : undefined;
}

function tags(form, field) {
  const input = find(form, field, '-search') || find(form, field);
  const place = input && input.closest('.fjs-form-field-taglist');
  if (!place || !field.options.length) return undefined;
  const labels = [...place.querySelectorAll('.fjs-taglist-tag-label')].map(tag => tag.textContent);
  return field.options.filter(o => labels.includes(o.label)).map(o => o.value);
}

/** Only days: a time belongs to a zone that the form alone knows. */
function moment(form, field) {
  const input = find(form, field, '-date') || find(form, field);
  if (!input || (field.subtype && field.subtype !== 'date')) return undefined;
  const picker = input._flatpickr || (input.closest('.flatpickr-input') || {})._flatpickr;
  const day = picker && picker.selectedDates[0];
  return day ? `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}` : null;
}

const two = number => String(number).padStart(2, '0');
