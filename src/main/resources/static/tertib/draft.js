// What is typed into a field with `data-draf` stays in this tab until its page says that it was kept.
// A draft with a name of its own, `data-draf="name"`, may be kept by another page.

import { h } from './dom.js';

const KEPT = '[data-draf-tersimpan]';

for (const kept of document.querySelectorAll(KEPT)) {
  if (kept.dataset.drafTersimpan) {
    forget(`tertib:draf:${kept.dataset.drafTersimpan}`);
  }
}

for (const field of document.querySelectorAll('[data-draf]')) {
  const name = `tertib:draf:${field.dataset.draf || `${location.pathname}:${field.name}`}`;
  if (document.querySelector(KEPT)) {
    forget(name);
  }
  const before = recall(name);
  if (before && !field.value) {
    field.value = before;
    field.closest('label').append(h('span', { class: 't-help', role: 'status' }, 'Draf Anda; belum tersimpan.'));
  }
  field.addEventListener('input', () => keep(name, field.value));
}

function recall(name) {
  try {
    return sessionStorage.getItem(name);
  } catch (closed) {
    return null;
  }
}

function keep(name, text) {
  try {
    sessionStorage.setItem(name, text);
  } catch (full) {
    // a draft that is not kept harms nobody
  }
}

function forget(name) {
  try {
    sessionStorage.removeItem(name);
  } catch (closed) {
    // nothing was kept
  }
}
