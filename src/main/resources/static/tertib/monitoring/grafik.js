/** Small charts that print in grey: full bars and hatched ones, each with its table beside it. */
import { svg as s } from '../dom.js';
import { Tk, semesterPendek } from './text.js';

const TINGGI = 120;
const ATAS = 12;

const arsir = id =>
  s('pattern', { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, s('rect', { width: 5, height: 5, fill: '#fff' }), s('rect', { width: 2, height: 5, fill: '#16232d' }));

/** Two bars a semester: pelaksanaan is full, pencapaian hatched; a semester without a report has none. */
export function grafik(semester) {
  const lebar = Math.max(180, 40 + semester.length * 80);
  const y = nilai => ATAS + TINGGI - (Number(nilai) / 100) * TINGGI;
  const garis = [0, 50, 100].flatMap(nilai => [
    s('path', { d: `M34 ${y(nilai)}H${lebar}`, stroke: '#d3dae0' }),
    s('text', { x: 30, y: y(nilai) + 4, 'text-anchor': 'end', 'font-size': 12, fill: '#44525e' }, `${nilai}`),
  ]);
  const batangnya = semester.flatMap((satu, ke) => {
    const x = 48 + ke * 80;
    const nama = s('text', { x: x + 26, y: ATAS + TINGGI + 16, 'text-anchor': 'middle', 'font-size': 12, fill: '#44525e' }, Tk.singkat(satu.semester));
    if (!satu.seluruhnya) return [nama];
    const batang = (nilai, kiri, isi) =>
      nilai === null ? null : s('rect', { x: x + kiri, y: y(nilai), width: 24, height: ATAS + TINGGI - y(nilai), fill: isi, stroke: '#16232d', 'stroke-width': 0.75 });
    return [batang(satu.seluruhnya.pelaksanaan, 0, '#0b5573'), batang(satu.seluruhnya.pencapaian, 28, 'url(#pd-arsir)'), nama];
  });
  return s(
    'svg',
    { viewBox: `0 0 ${lebar} ${ATAS + TINGGI + 24}`, width: lebar, height: ATAS + TINGGI + 24, class: 'pd-grafik', role: 'img', 'aria-label': kalimat(semester) },
    s('defs', {}, arsir('pd-arsir')),
    ...garis,
    ...batangnya.filter(Boolean),
  );
}

function kalimat(semester) {
  const ada = semester.filter(satu => satu.seluruhnya);
  return ada.length ? ada.map(satu => Tk.kalimat(semesterPendek(satu.semester), satu.seluruhnya)).join(' ') : Tk.tanpaGrafik;
}

const kunci = isi => () =>
  s('svg', { viewBox: '0 0 14 10', 'aria-hidden': 'true' }, s('defs', {}, arsir('pd-arsir-k')), s('rect', { width: 14, height: 10, fill: isi, stroke: '#16232d' }));

export const KUNCI = [
  [kunci('#0b5573'), Tk.pelaksanaan],
  [kunci('url(#pd-arsir-k)'), Tk.pencapaian],
];

/** Of one area: done is full, partly done is grey, the rest empty; the figure beside it says it in words. */
export function batang(angka) {
  if (!angka.berlaku) return '';
  const penuh = (angka.sudah / angka.berlaku) * 100;
  const separuh = (angka.sebagian / angka.berlaku) * 100;
  return s(
    'svg',
    { viewBox: '0 0 100 6', preserveAspectRatio: 'none', class: 'pd-batang', 'aria-hidden': 'true' },
    s('rect', { width: 100, height: 6, fill: '#fff', stroke: '#7b8894' }),
    s('rect', { width: penuh, height: 6, fill: '#0b5573' }),
    s('rect', { x: penuh, width: separuh, height: 6, fill: '#a7b4bd' }),
  );
}
