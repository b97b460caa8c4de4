// Tracking: whoever sent something reads what came of it first; what can be wrong is looked at before it is sent.
import { h, icon } from '../dom.js';
import { salahBerkas, sekaliSaja } from './kirim.js';

(document.getElementById('ringkasan') || document.getElementById('kabar'))?.focus();

const nilai = document.querySelector('form.nil');
if (nilai) {
  nilai.addEventListener('change', tanya);
  tanya();
}
document.querySelectorAll('form:not(.brk)').forEach((formulir) => {
  formulir.addEventListener('submit', (kejadian) => {
    const { lampiran, kata } = formulir.elements;
    if (lampiran) galat(kejadian, lampiran, salahBerkas(lampiran));
    if (kata) galat(kejadian, kata, kata.required && !kata.value.trim() && 'Tulis apa yang belum beres, agar unit dapat memperbaikinya.');
  });
  sekaliSaja(formulir);
});

function galat(kejadian, isian, kalimat) {
  const id = `e-${isian.name}`;
  document.getElementById(id)?.remove();
  const bantuan = document.getElementById(`h-${isian.name}`) ? `h-${isian.name}` : '';
  isian.setAttribute('aria-invalid', String(Boolean(kalimat)));
  isian.setAttribute('aria-describedby', kalimat ? `${bantuan} ${id}`.trim() : bantuan);
  if (!kalimat) return;
  kejadian.preventDefault();
  isian.closest('.t-field').append(h('span', { class: 't-err', id }, icon('bad'), h('span', null, kalimat)));
  isian.focus();
}

/** Whoever is not content is asked what is left to do. */
function tanya() {
  const tulisan = document.getElementById('t-kata');
  const belum = nilai.elements.selesai.value === 'belum';
  tulisan.dataset.ya ||= tulisan.textContent;
  tulisan.textContent = belum ? tulisan.dataset.belum : tulisan.dataset.ya;
  document.getElementById('t-kata-wajib').hidden = belum;
  nilai.elements.kata.required = belum;
}
