import {html, nothing} from 'lit';
import {say} from '../i18n/index.js';
import type {Contact} from '../schema/index.js';
import type {Stage, View} from './view.js';

/** Where somebody can be in the middle of something (R5). */
const stoppable: readonly Stage[] = ['asking', 'not-kept'];

/** What stands below every screen: who to turn to, and stopping where there is something to stop. */
export function bottom(view: View, stage: Stage) {
  return html`
    <div id="bottom">
      ${help(view)}
      ${
        stoppable.includes(stage)
          ? html`<button part="stop" @click=${() => view.to('stopping')}>${view.words.stop}</button>`
          : nothing
      }
    </div>
  `;
}

/** Who to turn to: in the same place on every screen, one press away (R11). */
function help({organisation, words, lang}: View) {
  const {children, help: contacts} = organisation;
  return html`
    <details part="help">
      <summary>${words.help}</summary>
      <p>${words.notWatched}</p>
      <ul>
        ${contacts.map((contact) => person(contact, lang))}
      </ul>
      ${
        children
          ? html`<h3>${words.helpForChildren}</h3>
              <ul>
                ${[children.contact, children.adult].map((contact) => person(contact, lang))}
              </ul>`
          : nothing
      }
    </details>
  `;
}

/** The schema lets only https:, tel:, sms: and mailto: through. A page opens beside this one, or the answers would be gone. */
function person({name, about, link}: Contact, lang: string) {
  const page = link.startsWith('https:');
  const number = page ? '' : link.replace(/^\w+:/, '');
  return html`
    <li>
      <a href=${link} rel="noreferrer" target=${page ? '_blank' : nothing}
        >${say(name, lang)}${number ? html` <bdi>${number}</bdi>` : nothing}</a
      >
      ${about ? html`<p>${say(about, lang)}</p>` : nothing}
    </li>
  `;
}
