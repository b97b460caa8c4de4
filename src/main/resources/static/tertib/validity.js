// What a field still needs, in Indonesian whatever the browser speaks. One listener for the page.

const SENTENCES = [
  ['valueMissing', (field) => (field.type === 'checkbox' ? 'Centang kotak ini bila Anda setuju.' : field.matches('select, [type=radio]') ? 'Pilih salah satu.' : field.type === 'file' ? 'Pilih berkasnya.' : 'Isi kolom ini dahulu.')],
  ['badInput', () => 'Isian ini belum dapat dibaca. Periksa, lalu isi lagi.'],
  ['typeMismatch', (field) => (field.type === 'email' ? 'Alamat surel belum benar, misalnya nama@contoh.go.id.' : 'Isian ini belum benar bentuknya.')],
  ['patternMismatch', (field) => field.title || 'Isian ini belum sesuai bentuk yang diminta.'],
  ['tooShort', (field) => `Isi paling sedikit ${field.minLength} huruf.`],
  ['tooLong', (field) => `Isi paling banyak ${field.maxLength} huruf.`],
  ['rangeUnderflow', (field) => `Isi paling kecil ${field.min}.`],
  ['rangeOverflow', (field) => `Isi paling besar ${field.max}.`],
  ['stepMismatch', () => 'Nilai ini tidak dapat dipakai; bulatkan.'],
];

/** A field that knows better says so in `data-galat`. */
export function sentence(field) {
  if (field.dataset.galat) return field.dataset.galat;
  const found = SENTENCES.find(([fault]) => field.validity[fault]);
  return found ? found[1](field) : '';
}

document.addEventListener(
  'invalid',
  ({ target }) => {
    target.setCustomValidity('');
    target.setCustomValidity(sentence(target));
  },
  true
);
['input', 'change'].forEach((name) =>
  document.addEventListener(name, ({ target }) => target.setCustomValidity && target.setCustomValidity(''), true)
);
