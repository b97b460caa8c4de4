/** The fields of an answer as controls, in the order in which the scale asks them. */
import { fill, h } from '../../../../../tertib/dom.js';
import { day, field as input, levels, segment } from './controls.js';
import { asked, isAsked, main, optionsOf, part, wrong } from './fields.js';
import { T } from './text.js';

/**
 * @param label (field) → words in front of it
 * @param onEdit (parts, at) called with what changed
 * @param choiceLabel whether the choice has its label above it
 */
export function createParts(item, { label = f => f.label, onEdit, onLeave, choiceLabel }) {
  const first = main(item);
  const controls = asked(item).map(field => ({ field, ...draw(field) }));
  const chosen = controls.find(c => c.field === first) || null;
  const others = controls.filter(c => c !== chosen);
  const titled = chosen && choiceLabel ? h('div', null, h('span', { class: 't-lab', 'aria-hidden': 'true' }, label(first)), chosen.node) : chosen && chosen.node;
  const wide = Boolean(first) && first.kind === 'level';

  function draw(field) {
    const value = part(item.draft.answer, field.key);
    const edit = at => text => onEdit({ [field.key]: text }, at);
    if (field === first && item.scale.row.scored) {
      return levels({ label: label(field), options: optionsOf(item, field), value, worth: item.scale.worth, marked: markedOption(item, field), onChange: edit('once') });
    }
    if (field.kind === 'choice' || field.kind === 'level') {
      return segment({ label: label(field), options: optionsOf(item, field), value, levels: field.kind === 'level', onChange: edit('once') });
    }
    const common = { label: field.label, hint: field.asking.hint, value, onLeave };
    if (field.kind === 'date') return day({ ...common, onInput: text => edit('typing')(text || null) });
    if (field.kind === 'text') return input({ ...common, onInput: text => edit('typing')(text || null) });
    const number = input({ ...common, numeric: true, check: text => wrong(field, text), onInput: edit('typing') });
    return field.asking.countsDocuments ? counting(field, number) : number;
  }

  /** Says beside the number whether it is that of the documents. */
  function counting(field, control) {
    const words = h('span', { class: 't-help' });
    control.node.append(words);
    return { ...control, set(text) {
      control.set(text);
      fill(words, T.counted(item.evidence.length, Number(part(item.draft.answer, field.key) || 0)));
    } };
  }

  /** @param shows whether fields beside the choice are shown at all */
  function set(answer, shows = true) {
    controls.forEach(c => c.set(part(answer, c.field.key)));
    others.forEach(c => { c.node.hidden = !(first ? shows && isAsked(c.field, answer) : isAsked(c.field, answer)); });
  }

  const focus = () => (chosen || controls[0]).focus();

  /** By key: the option with this letter. */
  function letter(code) {
    if (first && optionsOf(item, first).some(option => option.code === code)) onEdit({ [first.key]: code }, 'once');
  }

  /** By key: the option at this place. */
  function choose(index) {
    const option = first && optionsOf(item, first)[index];
    if (option) onEdit({ [first.key]: option.code }, 'once');
  }

  return { choice: titled, wide, others: others.map(c => c.node), set, focus, choose, letter };
}

/** The option that an answer of another time chose, with the words that say so; null for none. */
export function markedOption(item, field) {
  const { proposal } = item.view;
  return proposal && proposal.mark ? { code: part(proposal.answer, field.key), words: proposal.mark } : null;
}
