/** Moving a deadline by letter: what will change is shown by the server before anything moves. */
import { dateField } from '../datefield.js';
import { h, icon } from '../dom.js';
import * as api from './api.js';
import { lampiran } from './lampiran.js';
import { P } from './text.js';

/** Fields of the server's refusals, and where they are on the form. */
const BIDANG = { due: 'baru', nomorSurat: 'nomor', tanggalSurat: 'tanggalSurat', alasan: 'alasan', lampiran: 'surat' };

/**
 * @param satu the deadline as its page shows it
 * @returns promise of what happened in words, or null when nothing was moved
 */
export function perpanjang(wadah, satu) {
  return new Promise(selesai => {
    const galat = Object.fromEntries(['baru', 'nomor', 'tanggalSurat', 'alasan', 'surat'].map(nama => [nama, h('span', { class: 't-err', id: `pj-${nama}-galat`, hidden: true })]));
    const bidang = (nama, label, masukan, bantu) => h('label', { class: 't-field' }, h('span', { class: 't-lab' }, label), masukan, bantu, galat[nama]);
    const hari = (nama, bantuan, onChange) =>
      dateField(h('input', { class: 't-in', type: 'date', id: `pj-${nama}`, 'aria-required': onChange && 'true', 'aria-describedby': bantuan }), { onChange, near: satu.due });
    const bidangHari = (nama, label, satuan) => h('div', { class: 't-field' }, h('label', { class: 't-lab', for: `pj-${nama}` }, label), satuan.node, galat[nama]);
    const baru = hari('baru', 'pj-geser pj-baru-galat', () => segera());
    const tanggalSurat = hari('tanggalSurat', 'pj-tanggalSurat-galat');
    const nomor = h('input', { class: 't-in', type: 'text', maxlength: '120', autocomplete: 'off', required: true, 'aria-describedby': 'pj-nomor-galat' });
    const alasan = h('textarea', { class: 't-area', rows: '2', maxlength: '2000', required: true, 'aria-describedby': 'pj-alasan-galat' });
    const surat = lampiran(satu.id, teks => tolak('surat', teks));
    const masukan = { baru: baru.input, tanggalSurat: tanggalSurat.input, nomor, alasan, surat: surat.tombol };
    const geser = h('p', { class: 'fixd', id: 'pj-geser', 'aria-live': 'polite' });
    const rencana = h('div', { class: 'pv', 'aria-live': 'polite' });
    const umum = h('p', { class: 't-err', role: 'alert', hidden: true });
    const kirim = h('button', { type: 'submit', class: 't-btn t-btn--main' }, P.pindahkan);
    const apa = nilai => h('input', { type: 'radio', name: 'pj-apa', value: nilai, checked: nilai === 'ini', onchange: () => segera() });
    const semua = apa('semua');
    const dialog = h(
      'dialog',
      { class: 'tertib dg', id: 'perpanjang', lang: 'id', 'aria-labelledby': 'dgt' },
      h(
        'form',
        { novalidate: true, onsubmit: pindahkan },
        h('header', {}, h('h2', { id: 'dgt' }, P.judul), h('button', { type: 'button', class: 't-btn t-btn--quiet', onclick: () => dialog.close() }, P.tutup, ' ', h('span', { class: 't-kbd', 'aria-hidden': 'true' }, 'Esc'))),
        h(
          'div',
          { class: 'bd' },
          h(
            'div',
            { class: 'f2' },
            satu.openTogether > 1 &&
              h(
                'fieldset',
                {},
                h('legend', { class: 't-lab' }, P.apa),
                h('div', { class: 't-seg' }, h('label', {}, apa('ini'), h('span', {}, P.ini)), h('label', {}, semua, h('span', {}, P.semua(satu.together, satu.openTogether)))),
              ),
            h('div', { class: 'g2' }, bidangHari('baru', P.baru, baru), bidangHari('tanggalSurat', P.tanggalSurat, tanggalSurat)),
            geser,
            bidang('nomor', P.nomor, nomor),
            bidang('alasan', P.alasan, alasan),
            h('div', {}, h('span', { class: 't-lab', id: 'pj-surat' }, P.surat), surat.badan, galat.surat),
            umum,
          ),
          rencana,
        ),
        h('footer', {}, kirim, h('button', { type: 'button', class: 't-btn', onclick: () => dialog.close() }, P.batal), h('span', { class: 't-meta' }, P.atasNama(satu.reader))),
      ),
    );
    const maju = new Set();
    let hasil = null;
    let urutan = 0;
    let tunggu = null;

    function tolak(nama, teks) {
      const tempat = galat[nama];
      tempat.replaceChildren(...(teks ? [icon('bad'), teks] : []));
      tempat.hidden = !teks;
      if (teks) masukan[nama].setAttribute('aria-invalid', 'true');
      else masukan[nama].removeAttribute('aria-invalid');
    }

    const bersihkan = () => {
      Object.keys(galat).forEach(nama => tolak(nama, ''));
      umum.hidden = true;
    };

    /** The server's refusal at its field; what belongs to no field below them. */
    function tampilkan(masalah) {
      const dikenal = (masalah.errors || []).filter(satuan => BIDANG[satuan.field]);
      dikenal.forEach(satuan => tolak(BIDANG[satuan.field], satuan.message));
      if (!dikenal.length) {
        umum.replaceChildren(icon('bad'), masalah.message);
        umum.hidden = false;
      }
      keGalat();
    }

    const keGalat = () => dialog.querySelector('[aria-invalid=true]')?.focus();

    /** While one types a date it is not asked at every key. */
    function segera() {
      clearTimeout(tunggu);
      tunggu = setTimeout(lihat, 250);
    }

    async function lihat() {
      const giliran = ++urutan;
      tolak('baru', '');
      geser.replaceChildren();
      kirim.textContent = P.pindahkan;
      if (!baru.value) return rencana.replaceChildren(h('h3', {}, P.akanBerubah), h('p', { class: 't-dim' }, P.isiTanggal));
      try {
        const jawaban = await api.pratinjau(satu.id, { due: baru.value, all: semua.checked, majukan: [...maju] });
        if (giliran === urutan) gambarRencana(jawaban);
      } catch (masalah) {
        if (giliran !== urutan) return undefined;
        rencana.replaceChildren(h('h3', {}, P.akanBerubah), h('p', { class: 't-dim' }, P.isiTanggal));
        tolak('baru', masalah.message);
      }
      return undefined;
    }

    /** Whoever would get a date earlier than now is named, and stays unless it is asked for. */
    function majunya(jawaban) {
      if (!jawaban.earlier.length) return null;
      const tandai = (id, ya) => {
        if (ya) maju.add(id);
        else maju.delete(id);
        segera();
      };
      return h(
        'fieldset',
        { class: 'pj-maju' },
        h('legend', { class: 't-lab' }, P.dibiarkan(jawaban.earlier.length)),
        jawaban.earlier.map(lain => h('label', {}, h('input', { type: 'checkbox', checked: maju.has(lain.id), 'data-maju': lain.id, onchange: event => tandai(lain.id, event.target.checked) }), h('span', {}, P.majuSatu(lain)))),
      );
    }

    function gambarRencana(jawaban) {
      const tadi = rencana.contains(document.activeElement) ? document.activeElement.dataset.maju : null;
      if (jawaban.shifted) geser.replaceChildren(icon('warn'), h('span', {}, jawaban.shifted));
      kirim.textContent = (jawaban.shortens ? P.majukan : P.perpanjang)(jawaban.dueText);
      rencana.replaceChildren(
        ...[
          h('h3', {}, P.akanBerubah),
          jawaban.warning && h('p', { class: 't-banner t-banner--warn' }, icon('warn'), h('span', {}, jawaban.warning)),
          majunya(jawaban),
          h(
            'table',
            { class: 't-table' },
            h('thead', {}, h('tr', {}, h('td', {}), h('th', { scope: 'col' }, P.sekarang), h('th', { scope: 'col' }, P.menjadi))),
            h('tbody', {}, ...jawaban.rows.map(baris => h('tr', {}, h('th', { scope: 'row' }, baris.what), h('td', { class: 't-dim' }, baris.now), h('td', {}, baris.then)))),
          ),
          h('p', { class: 't-dim' }, jawaban.told),
        ].filter(Boolean),
      );
      if (tadi) rencana.querySelector(`[data-maju="${tadi}"]`)?.focus();
    }

    async function pindahkan(event) {
      event.preventDefault();
      if (kirim.getAttribute('aria-disabled') === 'true') return;
      bersihkan();
      if (baru.check() && !baru.value) tolak('baru', P.tanggalKosong);
      tanggalSurat.check();
      if (!nomor.value.trim()) tolak('nomor', P.nomorKosong);
      if (!alasan.value.trim()) tolak('alasan', P.alasanKosong);
      if (dialog.querySelector('[aria-invalid=true]')) {
        keGalat();
        return;
      }
      kirim.setAttribute('aria-disabled', 'true');
      try {
        const jawaban = await api.perpanjang(satu.id, {
          due: baru.value,
          all: semua.checked,
          majukan: [...maju],
          nomorSurat: nomor.value.trim(),
          tanggalSurat: tanggalSurat.value || null,
          alasan: alasan.value.trim(),
          lampiran: await surat.unggah(),
        });
        hasil = P.selesai(jawaban.moved, jawaban.dueText);
        dialog.close();
      } catch (masalah) {
        tampilkan(masalah);
      } finally {
        kirim.removeAttribute('aria-disabled');
      }
    }

    dialog.addEventListener('close', () => {
      dialog.remove();
      wadah.querySelector('[data-fokus=perpanjang]')?.focus();
      selesai(hasil);
    });
    wadah.append(dialog);
    dialog.showModal();
    lihat();
    baru.focus();
  });
}
