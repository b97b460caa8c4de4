import frame, { barLinks } from '../../../../../tertib/frame.js';
import formDates from '../../../../../tertib/form-dates.js';
import formMessages from '../../../../../tertib/form-messages.js';
import '../../../../../tertib/numbers.js';
import '../../../../../tertib/validity.js';
import notices from '../../../../../tertib/notices.js';
import focus from './focus.js';
import names from './names.js';
import { cardDue, openTaskDue } from '../../../../../tertib/task-due.js';

document.documentElement.lang = 'id';
frame();
formMessages();
formDates();
notices();
names();
focus();

export default [...barLinks('tasklist.navbar.action'), cardDue, openTaskDue];
