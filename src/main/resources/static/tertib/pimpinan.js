/** The leaders' front page: asking for a reason is asked about first, with copy and answer day. */
import { ask } from './ask.js';
import { h } from './dom.js';

document.addEventListener('submit', async event => {
  const form = event.target.closest('.p-minta form');
  if (!form) return;
  event.preventDefault();
  const { judul, isi, tembusan, sampai, kirim, batal } = form.dataset;
  const yes = await ask(judul, [isi, tembusan, sampai].map(line => h('p', null, line)), [[kirim, true], [batal, false]]);
  if (yes) form.submit();
});
