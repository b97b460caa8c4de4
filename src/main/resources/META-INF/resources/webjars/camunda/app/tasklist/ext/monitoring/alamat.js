/** The open task in Tasklist's address, and the way to another one. */
const bagian = () => {
  const [jalur, tanya] = location.hash.slice(1).split('?');
  return [jalur || '/', new URLSearchParams(tanya || '')];
};

export const tugasTerbuka = () => bagian()[1].get('task');

/** The filter stays; the tab is the task's own first one. */
export function buka(tugas) {
  const [jalur, isi] = bagian();
  isi.set('task', tugas);
  isi.delete('detailsTab');
  location.hash = `#${jalur}?${isi}`;
}
