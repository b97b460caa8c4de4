/** The letter as PDF: dropped or chosen, kept here until the deadline is really moved. */
import { h, icon } from '../dom.js';
import * as api from './api.js';
import { P } from './text.js';

/**
 * @param tolak called with what is wrong; with nothing when all is well
 * @returns {badan, tombol, unggah(): promise of the evidence's id or null}
 */
export function lampiran(id, tolak) {
  let berkas = null;
  let kunci = null;
  const pilih = h('input', { type: 'file', accept: 'application/pdf,.pdf', hidden: true, onchange: event => ambil(event.target.files[0]) });
  const tombol = h('button', { type: 'button', class: 't-btn t-btn--sm', 'aria-describedby': 'pj-surat pj-surat-galat', onclick: () => pilih.click() }, P.pilih);
  const badan = h('div', { class: 't-drop', ondragover: atas, ondragleave: lepas, ondrop: jatuh });

  function atas(event) {
    event.preventDefault();
    badan.classList.add('t-drop--over');
  }

  function lepas() {
    badan.classList.remove('t-drop--over');
  }

  function jatuh(event) {
    event.preventDefault();
    lepas();
    ambil(event.dataTransfer.files[0]);
  }

  function ambil(satu) {
    if (!satu) return;
    if (!/\.pdf$/i.test(satu.name)) {
      tolak(P.bukanPdf);
      return;
    }
    tolak('');
    berkas = satu;
    kunci = null;
    gambar();
  }

  function buang() {
    berkas = null;
    kunci = null;
    pilih.value = '';
    gambar();
    tombol.focus();
  }

  function gambar() {
    badan.replaceChildren(
      ...(berkas
        ? [icon('file'), h('span', {}, berkas.name), tombol, h('button', { type: 'button', class: 't-btn t-btn--sm', onclick: buang }, P.buang), pilih]
        : [icon('up'), h('span', {}, P.seret), tombol, pilih]),
    );
  }

  gambar();
  return {
    badan,
    tombol,
    /** Once: a second try after a refusal of the dates does not bring it again. */
    async unggah() {
      if (!berkas || kunci) return kunci;
      try {
        kunci = (await api.unggah(id, berkas)).id;
      } catch (galat) {
        throw Object.assign(galat, { errors: [{ field: 'lampiran', message: galat.status ? galat.message : P.gagalUnggah }] });
      }
      return kunci;
    },
  };
}
