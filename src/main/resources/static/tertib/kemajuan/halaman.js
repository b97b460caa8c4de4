/** The page of its own: the choice lives in the query. */
import { mount } from './kemajuan.js';

mount(document.querySelector('#kemajuan'), {
  ingat: {
    baca: () => Object.fromEntries(new URLSearchParams(location.search)),
    tulis: pilihan => {
      const isi = new URLSearchParams(Object.entries(pilihan).filter(([, nilai]) => nilai));
      history.replaceState(null, '', `${location.pathname}${isi.size ? `?${isi}` : ''}`);
    },
  },
});
