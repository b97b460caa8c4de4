import frame, { frontPage } from '../../../../../tertib/frame.js';
import formMessages from '../../../../../tertib/form-messages.js';
import notices from '../../../../../tertib/notices.js';
import { cardDue, openTaskDue } from '../../../../../tertib/task-due.js';

document.documentElement.lang = 'id';
frame();
formMessages();
notices();

export default [frontPage('tasklist.navbar.action'), cardDue, openTaskDue];
