/** The ledger of a deadline, by the due date that the rows belong to. */
import { el } from '../kemajuan/dom.js';
import { keadaan } from './daftar.js';
import { T } from './text.js';

export function buku(satu) {
  if (!satu.ledger.length) return el('p', { class: 'pd t-dim' }, T.bukuKosong);
  return el(
    'table',
    { class: 't-table led' },
    el('thead', {}, el('tr', {}, ...[T.tahap, T.penerima, T.keadaan, T.catatan].map(teks => el('th', { scope: 'col' }, teks)))),
    ...satu.ledger.map(kelompok =>
      el(
        'tbody',
        {},
        el('tr', { class: 'grp' }, el('th', { colspan: '4', scope: 'rowgroup' }, kelompok.title)),
        ...kelompok.lines.map(baris =>
          el(
            'tr',
            {},
            el('td', {}, el('b', {}, baris.stage)),
            el('td', {}, ...penerima(baris), el('span', { class: 't-meta sub' }, baris.planned)),
            el('td', {}, keadaan(baris.state)),
            el('td', { class: 't-meta' }, ...catatan(baris, satu.administrator)),
          ),
        ),
      ),
    ),
  );
}

const berselang = (isi, antara) => isi.flatMap((satu, urutan) => (urutan ? [antara, satu] : [satu]));

const penerima = baris => berselang(baris.recipients.map(orang => (orang.account ? el('a', { class: 'org', href: `/tenggat/orang/${encodeURIComponent(orang.account)}` }, orang.name) : orang.name)), ', ');

function catatan(baris, administrator) {
  const surel = baris.recipients
    .filter(orang => orang.row)
    .map((orang, urutan, semua) =>
      el('a', { href: `/tenggat/pengingat/${orang.row}` }, urutan ? null : T.lihatSurel, semua.length > 1 ? `${urutan ? '' : ' '}${urutan + 1}` : null, el('span', { class: 't-sr' }, T.lihatSurelUntuk(orang.name))),
    );
  const perbaiki = administrator && baris.failed ? baris.recipients.filter(orang => orang.mail).map(orang => el('a', { href: `/surel/${orang.mail}` }, T.perbaiki)) : [];
  return berselang([baris.note, ...surel, ...perbaiki].filter(Boolean), ' · ');
}
