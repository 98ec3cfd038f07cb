import {html, nothing} from 'lit';
import {languages} from '../i18n/index.js';
import type {View} from './view.js';

/** Somewhere ordinary, where the organisation names nothing better (R45). */
const WEATHER = 'https://worldweather.wmo.int/';

/** What stands above every screen: the way out first, then the language (R40, R98). */
export function top(
  {organisation, words, lang}: Pick<View, 'organisation' | 'words' | 'lang'>,
  offered: readonly string[],
  speak: (language: string) => Promise<boolean>,
) {
  return html`
    <div id="top">
      <heed-leave
        exportparts="button: leave"
        lang=${lang}
        href=${organisation.leave ?? WEATHER}
        .words=${words}
      ></heed-leave>
      ${
        offered.length > 1
          ? html`<label class="language">
              <span class="sr">${words.language}</span>
              <select
                autocomplete="off"
                @change=${async ({target}: {target: HTMLSelectElement}) => {
                  // One that did not load is not spoken, and the list does not say so either.
                  if (!(await speak(target.value))) target.value = lang;
                }}
              >
                ${offered.map(
                  (tag) =>
                    html`<option value=${tag} lang=${tag} .selected=${tag === lang}>
                      ${languages[tag]?.name ?? tag}
                    </option>`,
                )}
              </select>
            </label>`
          : nothing
      }
    </div>
  `;
}
