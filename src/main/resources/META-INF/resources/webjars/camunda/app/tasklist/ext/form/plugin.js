/** What surrounds the form of a task: its draft, who may fill it, what its button does. */
import { styles } from '../../../../../tertib/dom.js';
import { watchForms } from './draft.js';
import { nameButton } from './decision.js';
import { watchEnded } from './ended.js';
import { watchGuide } from './guide.js';
import { watchGrey } from './taking.js';

export default function forms() {
  styles('/tertib/tokens.css', '/tertib/komponen.css');
  watchForms();
  watchGrey();
  nameButton();
  watchEnded();
  watchGuide();
}
