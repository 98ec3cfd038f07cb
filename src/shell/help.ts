import {html, nothing} from 'lit';
import {say} from '../i18n/index.js';
import type {Contact} from '../schema/index.js';
import type {View} from './view.js';

/** Who to turn to: in the same place on every screen, one press away (R11). */
export function help({organisation, words, lang}: View) {
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
