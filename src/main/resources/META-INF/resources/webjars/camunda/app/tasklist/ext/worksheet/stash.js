/** Files that nobody could take yet, kept in the browser's database until the network is back. */

const NAME = 'tertib-berkas';
const STORE = 'berkas';

function open() {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function run(mode, work) {
  const database = await open();
  try {
    return await new Promise((done, fail) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  } finally {
    database.close();
  }
}

/** @param file {id, taskId, code, file} */
export const keepFile = file => run('readwrite', store => store.put(file));
export const dropFile = id => run('readwrite', store => store.delete(id));
export const filesOf = async taskId => (await run('readonly', store => store.getAll())).filter(f => f.taskId === taskId);
