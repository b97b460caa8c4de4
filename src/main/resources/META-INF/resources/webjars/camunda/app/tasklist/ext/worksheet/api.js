/** Calls to our own addresses; the token is read at the moment of the call. */
import { T } from './text.js';

const PATIENCE = 10000;
/** A file on a poor line takes its time. */
const PATIENCE_FOR_FILES = 180000;

/** A call that did not bring what was asked. `unreachable`: nobody answered, or not in time. */
export class CallError extends Error {
  constructor(message, { status = 0, body = null, unreachable = false } = {}) {
    super(message);
    Object.assign(this, { status, body, unreachable });
  }
}

export const cookie = name =>
  decodeURIComponent((document.cookie.split('; ').find(c => c.startsWith(`${name}=`)) || '').slice(name.length + 1));

export const ourHeaders = () => ({ 'X-Requested-With': 'XMLHttpRequest', 'X-TERTIB-XSRF': cookie('TERTIB-XSRF') });

export const get = (url, signal) => call('GET', url, undefined, { signal });
/** @param options {signal, keepalive} */
export const put = (url, body, options) => call('PUT', url, body, options);
export const post = (url, body) => call('POST', url, body);
export const remove = url => call('DELETE', url);

async function call(method, url, body, { signal, keepalive } = {}) {
  const headers = { Accept: 'application/json', ...ourHeaders() };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return request(url, { method, headers, signal, keepalive, body: body === undefined ? undefined : JSON.stringify(body) });
}

/** One file as the part `file`. */
export function sendFile(url, file) {
  const form = new FormData();
  form.append('file', file, file.name);
  return request(url, { method: 'POST', headers: { Accept: 'application/json', ...ourHeaders() }, body: form }, { patience: PATIENCE_FOR_FILES });
}

/** @return {blob, name}: the name that the server gives it */
export const fetchFile = url => request(url, { headers: { Accept: 'application/json', ...ourHeaders() } }, { patience: PATIENCE_FOR_FILES, read: file });

async function file(response) {
  if (!response.ok) return answer(response);
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') || '') || [];
  return { blob: await response.blob(), name };
}

/** Also for Camunda's addresses, which bring their own headers. */
export async function request(url, options, { patience: span = PATIENCE, read = answer } = {}) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), span);
  if (options.signal) options.signal.addEventListener('abort', () => patience.abort());
  try {
    return await read(await fetch(url, { credentials: 'same-origin', ...options, signal: patience.signal }));
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError(T.unreachable, { unreachable: true });
  } finally {
    clearTimeout(timer);
  }
}

async function answer(response) {
  const body = parse(await response.text());
  if (response.ok) return body;
  throw refusal(response.status, body);
}

/** What a refusal says: our problem details, Camunda's message, or a sentence of our own. */
export function refusal(status, body) {
  const errors = body && Array.isArray(body.errors) ? body.errors.map(e => e.message).filter(Boolean) : [];
  const words = (body && (body.detail || body.message)) || errors.join(' ');
  return new CallError(words || T.failed(status), { status, body });
}

export function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
