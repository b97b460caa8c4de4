/** A call of our own API from a page; the token is read at the moment of the call. */

const cookie = name =>
  decodeURIComponent((document.cookie.split('; ').find(c => c.startsWith(`${name}=`)) || '').slice(name.length + 1));

/**
 * @param gagal what is said when nothing came back that says more
 * @param body an object, sent as JSON, or FormData
 * @returns promise of what was answered; its error has a status and, if the server named fields, errors
 */
export async function panggil(gagal, method, url, body) {
  const berkas = body instanceof FormData;
  let jawaban;
  try {
    jawaban = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        'X-Requested-With': 'XMLHttpRequest',
        'X-TERTIB-XSRF': cookie('TERTIB-XSRF'),
        ...(body === undefined || berkas ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined || berkas ? body : JSON.stringify(body),
    });
  } catch {
    throw Object.assign(new Error(gagal), { status: 0, errors: [] });
  }
  const teks = await jawaban.text();
  let isi = null;
  try {
    isi = teks ? JSON.parse(teks) : null;
  } catch {
    isi = null;
  }
  if (!jawaban.ok) throw Object.assign(new Error((isi && isi.detail) || gagal), { status: jawaban.status, errors: (isi && isi.errors) || [] });
  return isi;
}
