import {expect, oneEvent} from '@open-wc/testing';
import {connect} from '../src/connect.js';
import {collector} from '../src/endpoints/index.js';
import type {SurveyElement} from '../src/shell/index.js';
import {stored} from './support/device.js';
import {withKeys} from './support/organisation.js';
import {answerAll, everything, onPage, press, reads} from './support/person.js';
import {small} from './support/survey.js';
import {afterwards, replace, watch} from './support/watch.js';

const CANARY = 'zq7quokka';

/** Every kind of event that this browser knows, and ours. */
const kinds = new Set(
  [window, document, HTMLElement.prototype, HTMLBodyElement.prototype]
    .flatMap((owner) => {
      const names: string[] = [];
      for (const name in owner) if (name.startsWith('on')) names.push(name.slice(2));
      return names;
    })
    .concat('answer', 'done', 'leave', 'ready', 'problem', 'focusin', 'focusout'),
);

/** Everything that could tell somebody else what was typed. Each is written down, and still does what it always did. */
function listenEverywhere() {
  const out: Record<string, unknown[][]> = {
    'XMLHttpRequest': watch(XMLHttpRequest.prototype, 'open', () => undefined),
    'a beacon': watch(navigator, 'sendBeacon', () => true),
    'local or session storage': watch(Storage.prototype, 'setItem'),
    'the address or history': [watch(history, 'pushState'), watch(history, 'replaceState')].flat(),
    'a message': [watch(window, 'postMessage'), watch(BroadcastChannel.prototype, 'postMessage')].flat(),
    'the console': (['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const).flatMap((name) =>
      watch(console, name),
    ),
  };
  return out;
}

interface Record_ {
  out: Record<string, unknown[][]>;
}
