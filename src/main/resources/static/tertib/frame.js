// What Camunda's four web applications share: words, leaving, an expired session, the training banner.
// Each of them loads it by its own ext/tertib/frame.js.

/** Header that keeps the browser's own password box away when a session has ended. */
export const PROGRAM = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' };

const LOGIN = /^#!?\/login/;
const RELOADED = 'tertib-dimuat-ulang';
/** The page itself comes first. */
const BANNER_AFTER_MS = 700;
const BANNER_EVERY_MS = 5 * 60 * 1000;

export default function frame() {
  leaving();
  expiring();
  trainingBanner();
}

/**
 * Camunda draws before its language file has come: on a first visit people would read
 * SEARCH_PLACEHOLDER, after an update the words of the old version. It takes words that it kept
 * before, so they are put there first, and asked for only when others are kept.
 *
 * @param version of the language file: how its SHA-256 begins
 */
export async function loadWords(language, version) {
  const app = document.querySelector('base');
  const prefix = `${app.getAttribute('app-root')}/app/${app.getAttribute('app-name')}/locales/`;
  const words = `${prefix}_locales_data_${language}_${window.bust}`;
  const mark = `${prefix}_tertib_${language}`;
  try {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    if (kept[words] && kept[mark] === version) {
      return;
    }
    const answer = await fetch(`${prefix}${language}.json`, { cache: 'no-cache' });
    if (answer.ok) {
      const both = { [words]: await answer.text(), [mark]: version };
      localStorage.setItem('camunda-web', JSON.stringify({ ...kept, ...both }));
    }
  } catch (notNow) {
    // Camunda loads them by itself, a moment later
  }
}

export function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** Whoever signs out is on his way: answers that come without a session lead him nowhere else. */
let leaves = false;

/** Camunda's own log out would end at its own login, which is closed: leave by our form. */
function leaving() {
  addEventListener(
    'click',
    (event) => {
      const token = cookie('TERTIB-XSRF');
      if (!token || !event.target.closest || !event.target.closest('[ng-click*="logout"]')) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      leaves = true;
      const form = document.createElement('form');
      form.method = 'post';
      form.action = '/keluar';
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = '_csrf';
      field.value = token;
      form.append(field);
      document.body.append(form);
      form.submit();
    },
    true
  );
}

/**
 * A session that ended leads Camunda to #/login. Loading the page anew leads to our sign-in and
 * from there back to where the person was.
 */
function expiring() {
  let last = LOGIN.test(location.hash) ? '' : location.hash;
  let reloading = false;
  const check = () => {
    if (reloading || leaves) {
      return; // Camunda goes on until the new page is there
    }
    if (!LOGIN.test(location.hash)) {
      last = location.hash;
      return;
    }
    reloading = true;
    const before = Number(sessionStorage.getItem(RELOADED) || 0);
    sessionStorage.setItem(RELOADED, String(Date.now()));
    if (Date.now() - before < 10000) {
      // the page came back signed out: the front page tells more than another round
      location.replace('/');
      return;
    }
    history.replaceState(null, '', location.pathname + location.search + last);
    location.reload();
  };
  addEventListener('hashchange', check);
  check();
}

/** Ways to pages of ours, in the bar of those apps that have room for plugins there. */
export function barLinks(pluginPoint) {
  return [
    ['tertib-beranda', '/', 'Beranda'],
    ['tertib-panduan', '/panduan', 'Panduan'],
  ].map(([id, href, words], place) => ({
    id,
    pluginPoint,
    priority: 1000 - place,
    render(node) {
      const link = barLink(href, words);
      link.dataset.tertib = id;
      node.append(link);
    },
  }));
}

export function barLink(href, words) {
  const link = document.createElement('a');
  link.href = href;
  link.lang = 'id';
  link.textContent = words;
  return link;
}

/** Whether this person may change processes in Camunda's own pages; what others press there is refused. */
export const mayChange = () => cookie('TERTIB-UBAH') === 'ya';

/** Id of the task that the address opens in Tasklist; empty for none. */
export const openTask = () => new URLSearchParams(location.hash.split('?')[1] || '').get('task') || '';

/** In training the date is not today's; every page says so. */
function trainingBanner() {
  const show = async () => {
    try {
      const answer = await fetch('/api/beranda/latihan', { headers: PROGRAM });
      if (answer.ok) {
        banner(await answer.json());
      }
    } catch (unreachable) {
      // the page itself tells when the server cannot be reached
    }
  };
  setTimeout(show, BANNER_AFTER_MS);
  setInterval(show, BANNER_EVERY_MS);
}

function banner(training) {
  const header = document.querySelector('[cam-widget-header]');
  let line = document.querySelector('.tertib-latihan');
  document.body.classList.toggle('tertib-dengan-latihan', training.latihan);
  if (!training.latihan || !header) {
    if (line) {
      line.remove();
    }
    return;
  }
  if (!line) {
    line = document.createElement('p');
    line.className = 'tertib-latihan';
    line.lang = 'id';
    line.setAttribute('role', 'note');
    document.body.append(line);
  }
  line.textContent = 'Mode latihan · tanggal sistem ' + training.tanggal;
  if (training.dapatMaju) {
    const link = document.createElement('a');
    link.href = '/latihan';
    link.textContent = 'Majukan hari';
    line.append(' · ', link);
  }
}
