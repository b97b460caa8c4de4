/** One office: its open steps, who owes them, and what may be done to it from here. */
import { cetak } from './api.js';
import { h, icon } from '../dom.js';
import { diingatkan } from './tabel.js';
import { T, Ti, tanggal } from './text.js';

export function rinci(kantor, tindakan, bolehIngatkan) {
  const kolom = (nama, isi) => h('div', {}, h('dt', {}, nama), h('dd', {}, isi));
  return h(
    'section',
    { class: 't-panel k-rinci', tabindex: '-1', 'aria-label': `${T.rinci} ${kantor.nama}` },
    h('header', {}, h('h2', {}, kantor.nama), h('span', { class: 't-meta t-code' }, kantor.kunci)),
    h(
      'div',
      { class: 'in' },
      h(
        'dl',
        { class: 'k-dl' },
        kolom(T.asesor, kantor.asesor),
        kolom(T.butir, T.terisi(kantor)),
        kantor.alasan ? kolom(T.alasan, kantor.alasan) : null,
      ),
      langkah(kantor),
      h(
        'div',
        { class: 't-act' },
        h('a', { class: 't-btn', href: `/kemajuan/${kantor.kode}` }, T.semuaSemester),
        h('a', { class: 't-btn', href: cetak(kantor.kunci.split('/')[0], [kantor.kode]), target: '_blank', rel: 'noopener' }, icon('file'), T.cetak),
        h('a', { class: 't-btn', href: `/tenggat?perangkatDaerah=${kantor.kode}` }, icon('clock'), T.tenggat),
        kantor.laporan ? h('a', { class: 't-btn', href: `/laporan?siklus=${kantor.kunci.split('/')[0]}&perangkatDaerah=${kantor.kode}` }, icon('file'), T.bukaLaporan) : null,
        bolehIngatkan && kantor.langkah.length ? tombol(Ti.tombol, () => tindakan.ingatkan([kantor.kode])) : null,
        kantor.bolehTarik ? tombol(T.tarik, () => tindakan.tarik(kantor)) : null,
        kantor.bolehTutup ? tombol(T.ganti, () => tindakan.ganti(kantor)) : null,
        kantor.bolehTutup ? tombol(T.tanpaHasil, () => tindakan.tutup(kantor)) : null,
      ),
    ),
  );
}

function langkah(kantor) {
  if (!kantor.langkah.length) return h('p', { class: 't-dim' }, T.tanpaLangkah);
  return h(
    'div',
    { class: 't-scroll' },
    h(
      'table',
      { class: 't-table' },
      h('thead', {}, h('tr', {}, ...[T.langkah, T.tenggat, T.pemegang].map(teks => h('th', { scope: 'col' }, teks)))),
      h(
        'tbody',
        {},
        ...kantor.langkah.map(satu =>
          h(
            'tr',
            {},
            h(
              'th',
              { scope: 'row' },
              satu.milikAnda
                ? h('a', { href: `/camunda/app/tasklist/default/#/?task=${satu.tugas}` }, satu.nama)
                : satu.nama,
            ),
            h('td', {}, satu.tenggat ? `${tanggal(satu.tenggat)}, ${satu.sisa}` : '–'),
            h('td', {}, satu.pemegang, h('span', { class: 't-meta' }, diingatkan(satu))),
          ),
        ),
      ),
    ),
  );
}

const tombol = (teks, onclick) => h('button', { type: 'button', class: 't-btn', onclick }, teks);
