/** Our own dialog instead of confirm: says what will happen, takes a reason, keeps what is typed when refused. */
import { el } from './dom.js';
import { T } from './text.js';

/**
 * @param isi {judul, teks, ya, alasan: whether a reason is asked, pilihan: promise of [{akun, nama}] or null}
 * @param kerja called with {alasan, pilihan}; its error is shown and the dialog stays
 * @returns promise of true when it was done
 */
export function tanya(wadah, isi, kerja) {
  return new Promise(selesai => {
    const asal = document.activeElement;
    const salah = el('p', { class: 't-err', role: 'alert', hidden: true });
    const alasan = isi.alasan ? el('textarea', { class: 't-area', rows: '3', maxlength: '2000', required: true }) : null;
    const pilih = isi.pilihan ? el('select', { class: 't-sel', required: true }, el('option', { value: '' }, T.memuatCalon)) : null;
    const dialog = el(
      'dialog',
      { class: 'tertib k-dialog', lang: 'id' },
      el(
        'form',
        { method: 'dialog', novalidate: true, onsubmit: kirim },
        el('h2', {}, isi.judul),
        el('p', {}, isi.teks),
        pilih && el('label', { class: 't-field' }, el('span', { class: 't-lab' }, T.asesorBaru), pilih),
        alasan && el('label', { class: 't-field' }, el('span', { class: 't-lab' }, T.alasanWajib), alasan),
        salah,
        el(
          'div',
          { class: 't-act' },
          el('button', { type: 'submit', class: 't-btn t-btn--main' }, isi.ya),
          el('button', { type: 'button', class: 't-btn', onclick: () => dialog.close() }, T.urung),
        ),
      ),
    );
    let berhasil = false;

    async function kirim(event) {
      event.preventDefault();
      try {
        await kerja({ alasan: alasan ? alasan.value.trim() : '', pilihan: pilih ? pilih.value : '' });
        berhasil = true;
        dialog.close();
      } catch (galat) {
        salah.textContent = galat.message;
        salah.hidden = false;
      }
    }

    dialog.addEventListener('close', () => {
      dialog.remove();
      if (asal && asal.isConnected) asal.focus();
      selesai(berhasil);
    });
    wadah.append(dialog);
    dialog.showModal();
    if (pilih) {
      isi.pilihan.then(
        semua => pilih.replaceChildren(...semua.map(satu => el('option', { value: satu.akun }, satu.nama))),
        galat => {
          salah.textContent = galat.message;
          salah.hidden = false;
        },
      );
    }
  });
}
