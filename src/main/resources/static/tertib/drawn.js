/** Tells once a frame that Camunda has drawn something: one look at the page for all who wait for it. */

const listeners = [];
let waits = false;

const tell = () => {
  if (waits) return;
  waits = true;
  requestAnimationFrame(() => {
    waits = false;
    listeners.forEach(listener => listener());
  });
};

/** @param listener called now and after every drawing; what it draws itself calls it once more */
export function whenDrawn(listener) {
  if (!listeners.length) new MutationObserver(tell).observe(document.body, { childList: true, subtree: true });
  listeners.push(listener);
  tell();
}

/** The same after something that draws nothing. */
export const lookAgain = tell;
