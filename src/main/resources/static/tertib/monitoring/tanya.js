/** Our own dialog instead of confirm: says what will happen, takes a reason, keeps what is typed when refused. */
import { h } from '../dom.js';
import { T } from './text.js';

/**
 * @param isi {judul, teks, ya, alasan: whether a reason is asked, pilihan: promise of [{akun, nama}] or null}
 * @param kerja called with {alasan, pilihan}; its error is shown and the dialog stays
 * @returns promise of true when it was done
 */
export function tanya(wadah, isi, kerja) {
  return new Promise(selesai => {
    const asal = document.activeElement;
    const salah = h('p', { class: 't-err', role: 'alert', hidden: true });
    const alasan = isi.alasan ? h('textarea', { class: 't-area', rows: '3', maxlength: '2000', required: true }) : null;
    const pilih = isi.pilihan ? h('select', { class: 't-sel', required: true }, h('option', { value: '' }, T.memuatCalon)) : null;
    const dialog = h(
      'dialog',
      { class: 'tertib k-dialog', lang: 'id' },
      h(
        'form',
        { method: 'dialog', novalidate: true, onsubmit: kirim },
        h('h2', {}, isi.judul),
        h('p', {}, isi.teks),
        pilih && h('label', { class: 't-field' }, h('span', { class: 't-lab' }, T.asesorBaru), pilih),
        alasan && h('label', { class: 't-field' }, h('span', { class: 't-lab' }, T.alasanWajib), alasan),
        salah,
        h(
          'div',
          { class: 't-act' },
          h('button', { type: 'submit', class: 't-btn t-btn--main' }, isi.ya),
          h('button', { type: 'button', class: 't-btn', onclick: () => dialog.close() }, T.urung),
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
        semua => pilih.replaceChildren(...semua.map(satu => h('option', { value: satu.akun }, satu.teks || satu.nama))),
        galat => {
          salah.textContent = galat.message;
          salah.hidden = false;
        },
      );
    }
  });
}
