/** The sheet as a workbook for a desk without a connection: out, and back after a look at what it changes. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { fetchFile, sendFile } from './api.js';
import { T } from './text.js';
import { createWorkbookDialog } from './workbookdialog.js';

const LARGEST = 10 * 1024 * 1024;
const KIND = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createWorkbook(work) {
  const { sheet, saver } = work;
  const url = `/api/worksheets/${encodeURIComponent(sheet.id)}/lke.xlsx`;
  const said = h('p', { class: 't-meta', role: 'status' });
  const input = h('input', { type: 'file', accept: KIND, hidden: true, 'aria-label': T.uploadFile, on: { change: chosen } });
  const up = sheet.writable ? button([icon('up'), T.uploadFile], choose, 'quiet sm') : null;
  const down = button([icon('file'), T.downloadFile], download, 'quiet sm');
  const old = sheet.old.map(({ id, version }) => h('a', { class: 't-btn t-btn--quiet t-btn--sm', download: '', href: `/api/worksheets/${encodeURIComponent(id)}/lke.xlsx` }, icon('file'), T.oldResult(version)));
  const node = h('div', { class: 'w-file' }, said, old, down, up, up && input);

  function say(words) {
    fill(said, words);
  }

  function choose() {
    input.click();
  }

  /** What was typed a moment ago belongs into the file. */
  async function download() {
    say(T.fileComing);
    try {
      await saver.settle();
      offer(await fetchFile(url));
      say('');
    } catch (error) {
      say('');
      work.banners.refuse(T.fileNotFetched, [error.message], []);
    }
  }

  async function chosen() {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    await saver.settle();
    const waiting = saver.unsent().length;
    const dialog = createWorkbookDialog({ name: file.name, text: code => (sheet.byCode.get(code) || {}).text, take, choose,
      closed: () => up.focus({ preventScroll: true }) });
    if (waiting) return dialog.refuse(T.fileWaits(waiting));
    if (file.size > LARGEST) return dialog.refuse(T.fileTooLarge);
    await attempt(() => sendFile(`${url}?dryRun=true`, file), dialog.show);

    async function take() {
      dialog.wait(T.fileTaking);
      await attempt(() => sendFile(url, file), async answer => {
        dialog.close();
        await work.answers.reread().catch(() => work.reload());
        say(T.fileTaken(answer.changes.length));
      });
    }

    /** A refusal brings the rows that are in the way, when it is about rows. */
    async function attempt(deed, done) {
      let answer = null;
      try {
        answer = await deed();
      } catch (error) {
        const rows = ((error.body && error.body.problems) || []).filter(problem => problem.code);
        if (rows.length) dialog.show(error.body);
        else dialog.refuse(error.message);
        return;
      }
      await done(answer);
    }
  }

  return { node };
}

function offer({ blob, name }) {
  const address = URL.createObjectURL(blob);
  const link = h('a', { href: address, download: name || 'lembar.xlsx', hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
