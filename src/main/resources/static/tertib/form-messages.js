// Camunda Forms (form-js) speaks English and has no language file: its few sentences are rewritten
// where they stand. One pair a line, pattern and Indonesian; a test reads this list and compares it
// with the sentences in the version that ships.

/** Whole sentences, as form-js writes them. */
export const MESSAGES = [
  [/^Field is required\.$/, 'Wajib diisi.'],
  [/^Field must match pattern (.+)\.$/, 'Isian belum sesuai pola $1.'],
  [/^Field must have minimum value of (.+)\.$/, 'Isi paling kecil $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Isi paling besar $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Isi paling sedikit $1 huruf.'],
  [/^Field must have maximum length of (.+)\.$/, 'Isi paling banyak $1 huruf.'],
  [/^Field must be a valid {1,2}international phone number\. \(e\.g\. \+4930664040900\)$/, 'Tulis nomor telepon dengan kode negara, misalnya +622112345678.'],
  [/^Field must be a valid email\.$/, 'Alamat surel belum benar, misalnya nama@contoh.go.id.'],
  [/^Value is not a number\.$/, 'Isi dengan angka.'],
  [/^Value is expected to be an integer\.$/, 'Isi dengan bilangan bulat.'],
  [/^Value is expected to have at most (.+) decimal digits?\.$/, 'Paling banyak $1 angka di belakang koma.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Nilai ini tidak dapat dipakai; yang terdekat $1 dan $2.'],
  [/^Date and time must both be entered\.$/, 'Isi tanggal dan jamnya.'],
  [/^No results$/, 'Tidak ditemukan'],
  [/^All values selected$/, 'Semua sudah dipilih'],
  [/^Nothing to show\.$/, 'Belum ada isinya.'],
  [/^Skip to search$/, 'Langsung ke pencarian'],
  [/^Select$/, 'Pilih'],
  [/^Search$/, 'Cari'],
  [/^Remove tag$/, 'Hapus'],
  [/^Add new$/, 'Tambah'],
  [/^Collapse$/, 'Ringkas'],
  [/^Expand all \((.+)\)$/, 'Tampilkan semua ($1)'],
  [/^Remove list item (.+)$/, 'Hapus baris $1'],
  [/^Previous page$/, 'Halaman sebelumnya'],
  [/^Next page$/, 'Halaman berikutnya'],
  [/^Increment$/, 'Naikkan'],
  [/^Decrement$/, 'Turunkan'],
  [/^dd\/mm\/yyyy$/, 'hh/bb/tttt'],
  [/^hh:mm$/, 'jj:mm'],
];

const MONTHS = {
  January: 'Januari',
  February: 'Februari',
  March: 'Maret',
  April: 'April',
  May: 'Mei',
  June: 'Juni',
  July: 'Juli',
  August: 'Agustus',
  September: 'September',
  October: 'Oktober',
  November: 'November',
  December: 'Desember',
};
const DAYS = { Sun: 'Min', Mon: 'Sen', Tue: 'Sel', Wed: 'Rab', Thu: 'Kam', Fri: 'Jum', Sat: 'Sab' };

/** Words of the calendar that opens under a date; its days are read out as November 1, 2026. */
export const CALENDAR = [
  ...Object.entries({ ...MONTHS, ...DAYS, Month: 'Bulan', Year: 'Tahun' }).map(([english, word]) => [
    new RegExp(`^${english}$`),
    word,
  ]),
  ...Object.entries(MONTHS).map(([english, month]) => [
    new RegExp(`^${english} (\\d+), (\\d+)$`),
    `$1 ${month} $2`,
  ]),
];

const WHERE = '.fjs-container, .flatpickr-calendar';
const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

export function translated(text, pairs) {
  const plain = text.trim();
  const pair = pairs.find(([pattern]) => pattern.test(plain));
  return pair ? text.replace(plain, plain.replace(pair[0], pair[1])) : text;
}

/** Rewrites what stands in forms now, and what comes. */
export default function formMessages() {
  dayBeforeMonth();
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'characterData') {
        rewriteText(change.target);
      } else if (change.type === 'attributes') {
        rewriteAttributes(change.target);
      } else {
        change.addedNodes.forEach(rewrite);
      }
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  document.querySelectorAll(WHERE).forEach(rewrite);
}

/**
 * form-js writes dates the way the browser's language does. 5 March and 3 May must not look the
 * same on two computers of one office: it asks for the locale “default”, and gets ours.
 */
function dayBeforeMonth() {
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct(target, [locale, ...rest]) {
      return new target(locale === 'default' ? 'id-ID' : locale, ...rest);
    },
  });
}

function rewrite(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    rewriteText(node);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  if (!node.closest(WHERE)) {
    node.querySelectorAll(WHERE).forEach(rewrite);
    return;
  }
  rewriteAttributes(node);
  node.querySelectorAll('[placeholder], [aria-label], [title]').forEach(rewriteAttributes);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    rewriteText(texts.currentNode);
  }
}

function rewriteText(text) {
  const place = text.parentElement && text.parentElement.closest(WHERE);
  if (!place) {
    return;
  }
  const wanted = translated(text.data, pairsFor(place));
  if (wanted !== text.data) {
    text.data = wanted;
  }
}

function rewriteAttributes(element) {
  const place = element.closest(WHERE);
  if (!place) {
    return;
  }
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    const wanted = value && translated(value, pairsFor(place));
    if (wanted && wanted !== value) {
      element.setAttribute(name, wanted);
    }
  }
}

function pairsFor(place) {
  return place.matches('.flatpickr-calendar') ? CALENDAR : MESSAGES;
}
