// Buttons of Camunda's that show a sign alone get their word, and the tabs of a task become what they
// look like: one stop for Tab, arrows from one to the next.
import { lookAgain, whenDrawn } from '../../../../../tertib/drawn.js';
import { mayChange } from '../../../../../tertib/frame.js';

const NAMES = [
  ['[cam-widget-header] .app-switch > .dropdown-toggle', 'Aplikasi lain'],
  ['.column-left .region-toggle', 'Lipat atau buka saringan'],
  ['.column-center .region-toggle', 'Lipat atau buka daftar tugas'],
  ['.column-right .region-toggle', 'Lipat atau buka tugas'],
  ['.column-right .maximize', 'Perbesar tugas'],
  ['.column-right .reset-regions', 'Kembalikan ukuran tugas'],
  ['.sort-direction.glyphicon-menu-up', 'Urutan menaik, balikkan'],
  ['.sort-direction.glyphicon-menu-down', 'Urutan menurun, balikkan'],
  ['.new-sort > .dropdown-toggle', 'Tambah urutan'],
  ['.search-field .main-field', 'Cari tugas'],
  ['.stored-criteria > .dropdown-toggle', 'Pencarian tersimpan'],
  ['.stored-criteria .input-group input', 'Nama pencarian'],
  ['.stored-criteria .input-group button', 'Simpan pencarian'],
  ['[cam-tasklist-task-meta] .unclaim', 'Kembalikan ke kelompok'],
];

const TABS = '.column-right .nav-tabs';
const HOLDER = '[cam-tasklist-task-meta] .assignee .set-value';


export default function names() {
  whenDrawn(() => {
    NAMES.forEach(([selector, words]) => document.querySelectorAll(selector).forEach((node) => set(node, 'aria-label', words)));
    document.querySelectorAll('.search-field .main-field').forEach((field) => set(field, 'role', 'combobox'));
    document.querySelectorAll(TABS).forEach(tabs);
    document.querySelectorAll(HOLDER).forEach(holder);
  });
  document.addEventListener('keydown', turn);
}

function set(node, name, value) {
  if (node.getAttribute(name) !== value) {
    node.setAttribute(name, value);
  }
}

function tabs(list) {
  set(list, 'role', 'tablist');
  set(list, 'aria-label', 'Bagian tugas');
  [...list.children].forEach((item) => {
    set(item, 'role', 'presentation');
    const tab = item.firstElementChild;
    const chosen = item.classList.contains('active');
    set(tab, 'role', 'tab');
    set(tab, 'aria-selected', String(chosen));
    set(tab, 'tabindex', chosen ? '0' : '-1');
  });
}

const WAYS = {
  ArrowRight: (at, all) => all[(at + 1) % all.length],
  ArrowLeft: (at, all) => all[(at + all.length - 1) % all.length],
  Home: (at, all) => all[0],
  End: (at, all) => all[all.length - 1],
  ' ': (at, all) => all[at],
};

function turn(event) {
  const way = event.target.closest && event.target.closest(`${TABS} [role=tab]`) && WAYS[event.key];
  if (!way || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  const all = [...document.querySelectorAll(`${TABS} [role=tab]`)].filter((tab) => tab.offsetParent);
  const to = way(all.indexOf(event.target), all);
  to.focus();
  to.click();
  lookAgain();
}

/** Who holds a task is a word; a button it is for administrators alone, to everybody else it would be refused. */
function holder(node) {
  const may = mayChange();
  const name = node.textContent.trim().replace(/\s+/g, ' ');
  node.classList.toggle('tertib-hanya-baca', !may);
  if (may) {
    set(node, 'role', 'button');
    set(node, 'aria-label', `Pemegang tugas: ${name}. Ganti pemegang`);
  } else {
    node.removeAttribute('tabindex');
  }
}
