/** The page of its own: the opened deadline is its path, the filter its query. */
import { mount } from './tenggat.js';

const DASAR = '/tenggat';

mount(document.querySelector('#tenggat'), {
  ingat: {
    baca: () => ({
      ...Object.fromEntries(new URLSearchParams(location.search)),
      pilih: location.pathname.slice(DASAR.length + 1),
      perpanjang: location.hash === '#perpanjang' ? '1' : '',
    }),
    tulis: ({ pilih, perpanjang, ...saring }) => {
      const isi = new URLSearchParams(Object.entries(saring).filter(([, nilai]) => nilai));
      history.replaceState(null, '', `${DASAR}${pilih ? `/${pilih}` : ''}${isi.size ? `?${isi}` : ''}${perpanjang ? '#perpanjang' : ''}`);
    },
  },
});
