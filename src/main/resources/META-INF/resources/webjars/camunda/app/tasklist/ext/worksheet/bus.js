/** Who wants to hear what; nothing is global, a bus belongs to one open task. */
export function createBus() {
  const listeners = new Map();

  function on(topic, fn) {
    if (!listeners.has(topic)) listeners.set(topic, new Set());
    listeners.get(topic).add(fn);
    return () => listeners.get(topic).delete(fn);
  }

  function say(topic, detail) {
    (listeners.get(topic) || []).forEach(fn => fn(detail));
  }

  return { on, say };
}
