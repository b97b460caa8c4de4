/** The ledger of a deadline, by the due date that the rows belong to. */
import { h } from '../dom.js';
import { keadaan } from './daftar.js';
import { T } from './text.js';

export function buku(satu) {
  if (!satu.ledger.length) return h('p', { class: 'pd t-dim' }, T.bukuKosong);
  return h(
    'table',
    { class: 't-table led' },
    h('thead', {}, h('tr', {}, ...[T.tahap, T.penerima, T.keadaan, T.catatan].map(teks => h('th', { scope: 'col' }, teks)))),
    ...satu.ledger.map(kelompok =>
      h(
        'tbody',
        {},
        h('tr', { class: 'grp' }, h('th', { colspan: '4', scope: 'rowgroup' }, kelompok.title)),
        ...kelompok.lines.map(baris =>
          h(
            'tr',
            {},
            h('td', {}, h('b', {}, baris.stage)),
            h('td', {}, ...penerima(baris), h('span', { class: 't-meta sub' }, baris.planned)),
            h('td', {}, keadaan(baris.state)),
            h('td', { class: 't-meta' }, ...catatan(baris, satu.administrator)),
          ),
        ),
      ),
    ),
  );
}

const berselang = (isi, antara) => isi.flatMap((satu, urutan) => (urutan ? [antara, satu] : [satu]));

const penerima = baris => berselang(baris.recipients.map(orang => (orang.account ? h('a', { class: 'org', href: `/tenggat/orang/${encodeURIComponent(orang.account)}` }, orang.name) : orang.name)), ', ');

function catatan(baris, administrator) {
  const surel = baris.recipients
    .filter(orang => orang.row)
    .map((orang, urutan, semua) =>
      h('a', { href: `/tenggat/pengingat/${orang.row}` }, urutan ? null : T.lihatSurel, semua.length > 1 ? `${urutan ? '' : ' '}${urutan + 1}` : null, h('span', { class: 't-sr' }, T.lihatSurelUntuk(orang.name))),
    );
  const perbaiki = administrator && baris.failed ? baris.recipients.filter(orang => orang.mail).map(orang => h('a', { href: `/surel/${orang.mail}` }, T.perbaiki)) : [];
  return berselang([baris.note, ...surel, ...perbaiki].filter(Boolean), ' · ');
}
