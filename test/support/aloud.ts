import {html, render} from 'lit';
import '../../src/define.js';
import {allWords, languages} from '../../src/i18n/index.js';
import {renderQuestion} from '../../src/questions/index.js';
import type {Organisation, Question} from '../../src/schema/index.js';
import {AloudElement} from '../../src/shell/aloud-element.js';
import {keys} from '../tools/act.js';
import {safe} from './survey.js';
import {settle} from './voices.js';
import {afterwards} from './watch.js';

AloudElement.define();

/** What stands on the screen, where a test cares. */
export interface Listening {
  readonly question?: Question;
  readonly recordings?: Organisation['audio'];
  readonly lang?: string;
  readonly seen?: AloudElement['seen'];
}

/** A screen with one question and help below it, as the survey shows it, in a shadow root of its own. */
export async function listen({question = safe, recordings, lang = 'en', seen = 'asking'}: Listening = {}) {
  const words = await allWords(languages[lang]!);
  const host = document.createElement('div');
  host.lang = lang;
  document.body.append(host);
  afterwards(() => host.remove());
  const root = host.attachShadow({mode: 'open'});
  const around = {given: new Map(), words, lang, earlier: () => undefined, customKinds: []};
  render(
    html`
      <section id="survey">
        <heed-aloud lang=${lang} .words=${words} .recordings=${recordings} .seen=${seen}></heed-aloud>
        <div id="screen">${renderQuestion(question, around)}<button>Continue</button></div>
        <details part="help">
          <summary>Get help</summary>
          <p>Call us.</p>
        </details>
      </section>
    `,
    root,
  );
  const aloud = root.querySelector('heed-aloud')!;
  await settle();
  return {aloud, root, question: root.querySelector<HTMLElement>('.question')!, help: root.querySelector('details')!};
}

/** The words of all there is to press. */
export function buttons({renderRoot}: AloudElement): string[] {
  return [...renderRoot.querySelectorAll('button')].map(({textContent}) => textContent.trim());
}

/** All that it says in writing. */
export function written({renderRoot}: AloudElement): string {
  return [...renderRoot.querySelectorAll('p')].map(({textContent}) => textContent.trim()).join(' ');
}

/** Presses a button with the Enter key. */
export async function press({renderRoot}: AloudElement, ...all: string[]): Promise<void> {
  for (const words of all) {
    const target = [...renderRoot.querySelectorAll('button')].find(({textContent}) => textContent.trim() === words);
    if (!target) throw new Error(`There is no “${words}” to press.`);
    const pressed = new Promise((resolve) => target.addEventListener('click', resolve, {once: true}));
    target.focus();
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await Promise.all([keys('Enter'), pressed]);
    // oxlint-disable-next-line no-await-in-loop
    await settle();
  }
}
