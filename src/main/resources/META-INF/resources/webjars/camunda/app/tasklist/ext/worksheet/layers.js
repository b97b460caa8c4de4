/** Levels or counts by layers; a shift between columns is a changed answer. */
import { fill, h, uid } from '../../../../../tertib/dom.js';
import { T, inSentence } from './text.js';
import { field } from './controls.js';
import { comma } from './format.js';
import { markedOption } from './parts.js';
import { createOthersColumn } from './otherscolumn.js';
import { asked, main, optionsOf, part, ratios, share, value, wrong } from './fields.js';
import { voices } from './sheet.js';

/** @param onEdit (parts, at) where the task writes this item; null where it only reads */
/** @param beside what others answered to the item; null where nothing stands beside it */
export function createLayers(work, item, onEdit, beside = null) {
  return main(item) ? createLevels(work, item, onEdit, beside) : createCounts(work, item, onEdit);
}

const columns = (work, item, onEdit) => voices(item, work.sheet).map(voice => ({ ...voice, mine: Boolean(onEdit) && voice.own }));
const title = column => (column.mine ? T.you(inSentence(column.layer.name)) : column.layer.name);
const sentence = words => words.charAt(0).toUpperCase() + words.slice(1);
const kind = column => (column.mine ? 'c own' : 'c');

function table(caption, first, heads, body, counts) {
  return h('table', { class: counts ? 'w-lp w-lp--n' : 'w-lp' }, h('caption', { class: 't-sr' }, caption),
    h('thead', null, h('tr', null, first.map(words => h('th', { scope: 'col', class: words === T.worth ? 'n' : null }, words)), heads.map(column => h('th', { scope: 'col', class: kind(column) }, title(column))))), body);
}

function createLevels(work, item, onEdit, beside) {
  const first = main(item);
  const name = uid('lapis');
  const options = optionsOf(item, first);
  const heads = columns(work, item, onEdit);
  const marked = markedOption(item, first);
  const others = beside ? createOthersColumn(options, beside) : null;
  const radios = onEdit ? options.map(option => h('input', { type: 'radio', name, id: uid('tingkat'), value: option.code, on: { change: () => onEdit({ [first.key]: option.code }, 'once') } })) : [];
  const pins = heads.map(() => options.map(() => h('span')));
  const cell = (column, c, option, i) => h('td', { class: kind(column), data: { l: column.layer.name } }, column.mine
    ? h('label', null, radios[i]) : pins[c][i]);
  const words = option => [h('b', null, option.code), option.text ? ` ${option.text}` : null];
  const levelOf = (option, i) => (onEdit ? h('label', { for: radios[i].id }, words(option)) : words(option));
  const earlier = option => (marked ? h('td', { class: 'c', data: { l: sentence(marked.words) } }, marked.code === option.code ? h('span', { class: 'w-pin w-pin--old' }, option.code) : null) : null);
  const rows = options.map((option, i) => h('tr', null,
    h('th', { scope: 'row' }, levelOf(option, i)),
    h('td', { class: 'n', data: { l: T.worth } }, comma(item.scale.worth[option.code])), earlier(option), heads.map((column, c) => cell(column, c, option, i))));
  const head = h('tr', null, h('th', { scope: 'col' }, T.level), h('th', { scope: 'col', class: 'n' }, T.worth), marked ? h('th', { scope: 'col', class: 'c' }, sentence(marked.words)) : null,
    heads.map(column => h('th', { scope: 'col', class: kind(column) }, title(column))));
  const node = h('table', { class: 'w-lp' }, h('caption', { class: 't-sr' }, T.levelsByLayer), h('thead', null, head), h('tbody', null, rows));
  if (others) work.bus.on('beside', fillOthers);
  fillOthers();

  function fillOthers() {
    const shown = others ? others.show([head, ...rows], 2 + (marked ? 1 : 0)) : false;
    node.style.setProperty('--w-columns', heads.length + (marked ? 1 : 0) + (shown ? 1 : 0));
  }

  function update() {
    columns(work, item, onEdit).forEach((column, c) => {
      const code = part(column.answer, first.key) ?? null;
      if (column.mine) radios.forEach(radio => { radio.checked = radio.value === code; });
      else options.forEach((option, i) => fill(pins[c][i], column.later && column.answer === null ? h('span', { class: 't-meta' }, T.silent)
        : code === option.code ? h('span', { class: 'w-pin' }, option.code) : null));
    });
  }

  const edit = option => option && onEdit && onEdit({ [first.key]: option.code }, 'once');
  const focus = () => (radios.find(radio => radio.checked) || radios[0]).focus({ preventScroll: true });
  return { node, update, focus, choose: index => edit(options[index]), letter: code => edit(options.find(option => option.code === code)) };
}

function createCounts(work, item, onEdit) {
  const fields = asked(item);
  const heads = columns(work, item, onEdit);
  const shares = ratios(item);
  const controls = onEdit ? fields.map(f => field({ label: T.countOf(f.label, inSentence(work.sheet.own.name)), numeric: true, value: part(item.draft.answer, f.key), check: text => wrong(f, text),
    onInput: text => onEdit({ [f.key]: text }, 'typing'), onLeave: () => work.saver.flush(item.code) })) : [];
  const cells = heads.map(() => [...fields, ...shares].map(() => h('span')));
  const line = (f, i, sum) => h('tr', { class: sum ? 'sum' : null }, h('th', { scope: 'row' }, sum ? T.shareOf : f.label, f.asking.hint ? h('span', { class: 't-meta' }, ` ${f.asking.hint}`) : null),
    heads.map((column, c) => h('td', { class: kind(column), data: { l: column.layer.name } }, column.mine && !sum ? controls[i].node : cells[c][i])));
  const body = h('tbody', null, fields.map((f, i) => line(f, i, false)), shares.map((f, i) => line(f, fields.length + i, true)));
  const node = table(T.countsByLayer, [T.counting], heads, body, true);
  node.style.setProperty('--w-columns', heads.length);

  function update() {
    let before = null;
    columns(work, item, onEdit).forEach((column, c) => {
      const answer = column.mine ? item.draft.answer : column.answer;
      [...fields, ...shares].forEach((f, i) => {
        const words = i < fields.length ? value(item, f, answer) : share(item, f, answer);
        const shifted = before !== null && words !== null && words !== (i < fields.length ? value(item, f, before) : share(item, f, before));
        fill(cells[c][i], words ? (shifted ? h('b', null, words) : words) : column.later && answer === null ? T.silent : null);
      });
      before = column.answer ?? before;
    });
    controls.forEach((control, i) => control.set(part(item.draft.answer, fields[i].key)));
  }

  return { node, update, focus: () => controls[0].focus(), choose() {}, letter() {} };
}
