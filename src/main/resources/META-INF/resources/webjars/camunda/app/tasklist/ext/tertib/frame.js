import frame, { barLinks } from '../../../../../tertib/frame.js';
import formMessages from '../../../../../tertib/form-messages.js';
import '../../../../../tertib/numbers.js';
import '../../../../../tertib/validity.js';
import notices from '../../../../../tertib/notices.js';
import { cardDue, openTaskDue } from '../../../../../tertib/task-due.js';

document.documentElement.lang = 'id';
frame();
formMessages();
notices();

export default [...barLinks('tasklist.navbar.action'), cardDue, openTaskDue];
