// Tracking: whoever sent something reads what came of it first; files are looked at before they are sent.
import { h, icon } from '../dom.js';
import { salahBerkas, sekaliSaja } from './kirim.js';

(document.getElementById('ringkasan') || document.getElementById('kabar'))?.focus();

document.querySelectorAll('form:not(.brk)').forEach((formulir) => {
  formulir.addEventListener('submit', (kejadian) => {
    const isian = formulir.elements.lampiran;
    const kalimat = isian && salahBerkas(isian);
    if (!kalimat) return;
    kejadian.preventDefault();
    document.getElementById('e-lampiran')?.remove();
    isian.closest('.t-field').append(h('span', { class: 't-err', id: 'e-lampiran' }, icon('bad'), h('span', null, kalimat)));
    isian.setAttribute('aria-invalid', 'true');
    isian.setAttribute('aria-describedby', 'h-lampiran e-lampiran');
    isian.focus();
  });
  sekaliSaja(formulir);
});
