// Camunda draws before its language file has come: on a first visit people would read
// SEARCH_PLACEHOLDER, after an update the words of the old version. It takes words that it kept
// before, so they are put there first, fresh.

export async function loadWords(language) {
  const app = document.querySelector('base');
  const prefix = `${app.getAttribute('app-root')}/app/${app.getAttribute('app-name')}/locales/`;
  try {
    const answer = await fetch(`${prefix}${language}.json`, { cache: 'no-cache' });
    if (answer.ok) {
      const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
      kept[`${prefix}_locales_data_${language}_${window.bust}`] = await answer.text();
      localStorage.setItem('camunda-web', JSON.stringify(kept));
    }
  } catch (notNow) {
    // Camunda loads them by itself, a moment later
  }
}
