import {afterwards, watch} from './watch.js';

/** Every kind of event that this browser knows, and the library's own. */
const kinds = new Set(['answer', 'done', 'leave', 'ready', 'problem', 'focusin', 'focusout']);
for (const owner of [window, document, HTMLElement.prototype, HTMLBodyElement.prototype]) {
  for (const name in owner) if (name.startsWith('on')) kinds.add(name.slice(2));
}

/** An event that came as far as the page's own scripts, and all that they could read from it. */
export interface Heard {
  readonly type: string;
  readonly said: string;
}

/** Listens on the page, like any script of its own, to every kind of event. */
export function listenOnPage(): readonly Heard[] {
  const heard: Heard[] = [];
  const listen = (happening: Event) => {
    const {detail, data, key} = happening as Event & {detail?: unknown; data?: unknown; key?: unknown};
    const targets = happening
      .composedPath()
      .filter((each) => each instanceof Element && each.getRootNode() === document);
    const read = targets.map((each) => [(each as HTMLInputElement).value, (each as Element).outerHTML]);
    heard.push({type: happening.type, said: JSON.stringify([happening.type, detail, data, key, read])});
  };
  for (const place of [document, window]) {
    for (const kind of kinds) place.addEventListener(kind, listen);
    afterwards(() => kinds.forEach((kind) => place.removeEventListener(kind, listen)));
  }
  return heard;
}

/** Watches every other way by which a page can tell, write or remember something. */
export function watchEveryWayOut(): Readonly<Record<string, readonly unknown[][]>> {
  const cookies: unknown[][] = [];
  Object.defineProperty(document, 'cookie', {configurable: true, get: () => '', set: (value) => cookies.push([value])});
  afterwards(() => Reflect.deleteProperty(document, 'cookie'));
  return {
    'a second kind of request': watch(XMLHttpRequest.prototype, 'open'),
    'a beacon': watch(navigator, 'sendBeacon'),
    'a cookie': cookies,
    'local or session storage': watch(Storage.prototype, 'setItem'),
    'the browser’s cache': watch(CacheStorage.prototype, 'open'),
    'a new address': watch(history, 'pushState'),
    'a changed address': watch(history, 'replaceState'),
    'a message to another window': watch(window, 'postMessage'),
    'a message to other tabs': watch(BroadcastChannel.prototype, 'postMessage'),
    'the console': watch(console, 'log'),
    'the console’s errors': watch(console, 'error'),
    'the console’s warnings': watch(console, 'warn'),
    'the console’s notes': watch(console, 'info'),
    'the console’s details': watch(console, 'debug'),
  };
}

/** Every attribute of every element on the page, shadow trees included, and the page's own words. */
export function written(elements: readonly Element[]): string {
  const attributes = elements.flatMap((each) => [...each.attributes].map(({name, value}) => `${name}=${value}`));
  return [...attributes, document.documentElement.textContent].join('\n');
}
