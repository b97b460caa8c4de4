/** The training page while the clock moves: how far it is, and on to what happened when it is over. */

const EVERY_MS = 500;

const panel = document.querySelector('[data-gerak]');

async function look() {
  try {
    const answer = await fetch(panel.dataset.gerak, {
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
    });
    if (answer.ok) {
      const state = await answer.json();
      if (!state.berjalan) {
        window.location.replace(state.alamat);
        return;
      }
      show(state);
    }
  } catch (unreachable) {
    // the next look tries again
  }
  setTimeout(look, EVERY_MS);
}

function show(state) {
  const bar = panel.querySelector('progress');
  if (state.persen !== null) {
    bar.value = state.persen;
  }
  panel.querySelector('[data-kini]').textContent = state.kini;
}

if (panel) {
  setTimeout(look, EVERY_MS);
}
