/** One office: its open steps, who owes them, and what may be done to it from here. */
import { cetak } from './api.js';
import { el, icon } from './dom.js';
import { diingatkan } from './tabel.js';
import { T, Ti, tanggal } from './text.js';

export function rinci(kantor, tindakan, bolehIngatkan) {
  const kolom = (nama, isi) => el('div', {}, el('dt', {}, nama), el('dd', {}, isi));
  return el(
    'section',
    { class: 't-panel k-rinci', tabindex: '-1', 'aria-label': `${T.rinci} ${kantor.nama}` },
    el('header', {}, el('h2', {}, kantor.nama), el('span', { class: 't-meta t-code' }, kantor.kunci)),
    el(
      'div',
      { class: 'in' },
      el(
        'dl',
        { class: 'k-dl' },
        kolom(T.asesor, kantor.asesor),
        kolom(T.butir, T.terisi(kantor.terisi, kantor.butir)),
        kantor.alasan ? kolom(T.alasan, kantor.alasan) : null,
      ),
      langkah(kantor),
      el(
        'div',
        { class: 't-act' },
        el('a', { class: 't-btn', href: `/kemajuan/${kantor.kode}` }, T.semuaSemester),
        el('a', { class: 't-btn', href: cetak(kantor.kunci.split('/')[0], [kantor.kode]), target: '_blank', rel: 'noopener' }, icon('file'), T.cetak),
        el('a', { class: 't-btn', href: `/tenggat?perangkatDaerah=${kantor.kode}` }, icon('clock'), T.tenggat),
        kantor.laporan ? el('a', { class: 't-btn', href: `/laporan?siklus=${kantor.kunci.split('/')[0]}&perangkatDaerah=${kantor.kode}` }, icon('file'), T.bukaLaporan) : null,
        bolehIngatkan && kantor.langkah.length ? tombol(Ti.tombol, () => tindakan.ingatkan([kantor.kode])) : null,
        kantor.bolehTarik ? tombol(T.tarik, () => tindakan.tarik(kantor)) : null,
        kantor.bolehTutup ? tombol(T.ganti, () => tindakan.ganti(kantor)) : null,
        kantor.bolehTutup ? tombol(T.tanpaHasil, () => tindakan.tutup(kantor)) : null,
      ),
    ),
  );
}

function langkah(kantor) {
  if (!kantor.langkah.length) return el('p', { class: 't-dim' }, T.tanpaLangkah);
  return el(
    'div',
    { class: 't-scroll' },
    el(
      'table',
      { class: 't-table' },
      el('thead', {}, el('tr', {}, ...[T.langkah, T.tenggat, T.pemegang].map(teks => el('th', { scope: 'col' }, teks)))),
      el(
        'tbody',
        {},
        ...kantor.langkah.map(satu =>
          el(
            'tr',
            {},
            el(
              'th',
              { scope: 'row' },
              satu.milikAnda
                ? el('a', { href: `/camunda/app/tasklist/default/#/?task=${satu.tugas}` }, satu.nama)
                : satu.nama,
            ),
            el('td', {}, satu.tenggat ? `${tanggal(satu.tenggat)}, ${satu.sisa}` : '–'),
            el('td', {}, satu.pemegang, el('span', { class: 't-meta' }, diingatkan(satu))),
          ),
        ),
      ),
    ),
  );
}

const tombol = (teks, onclick) => el('button', { type: 'button', class: 't-btn', onclick }, teks);
