import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {say} from '../i18n/index.js';
import type {Contact} from '../schema/index.js';
import {told} from './notice.js';
import type {Seen, View} from './view.js';

/** Where somebody can be in the middle of something (R5). */
const stoppable: readonly Seen[] = ['asking', 'break', 'not-kept'];

/** Where nothing more is asked, so that help is shown to everybody, whatever they answered (R11). */
const over: readonly Seen[] = ['sent', 'nothing', 'deleted'];

/** What stands below every screen: who to turn to, what was told before, resting, and stopping where there is something to stop. */
export function bottom(view: View, seen: Seen) {
  const {organisation, words, lang, to} = view;
  return html`
    <div id="bottom">
      ${help(view, seen)}
      ${
        stoppable.includes(seen)
          ? html`<details part="about">
              <summary>${words.aboutThis}</summary>
              ${
                // The same on every screen: a slow phone draws it once, and not with every answer.
                guard([organisation, words, lang], () => told(view))
              }
            </details>`
          : nothing
      }
      ${
        stoppable.includes(seen)
          ? html`<div class="buttons">
              ${
                seen === 'asking'
                  ? html`<button class="plain" part="break" @click=${() => to('break')}>${words.breakTitle}</button>`
                  : nothing
              }
              <button class="plain" part="stop" @click=${() => to('stopping')}>${words.stop}</button>
            </div>`
          : nothing
      }
    </div>
  `;
}

/** Who to turn to: in the same place on every screen, one press away, and open at the end (R11). */
function help({organisation, words, lang}: View, seen: Seen) {
  const {children, help: contacts} = organisation;
  return html`
    <details part="help" ?open=${over.includes(seen)}>
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
        >${
          // A space of its own is lost when the link is read out.
          number ? html`${`${say(name, lang)} `}<bdi>${number}</bdi>` : say(name, lang)
        }</a
      >
      ${about ? html`<p>${say(about, lang)}</p>` : nothing}
    </li>
  `;
}
