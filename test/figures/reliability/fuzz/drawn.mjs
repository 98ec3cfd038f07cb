// Whether accepted definitions can be shown: each from its notice to its end, in Chromium.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {openStage} from '../stage.mjs';

/** More screens than this are looked at in Node only. */
const MOST_SCREENS = 60;

/**
 * Shows them one after the other.
 *
 * @param {readonly object[]} surveys
 * @param {string} site The folder of a built site.
 * @returns {Promise<{tried: number, failed: string[]}>}
 */
export async function drawn(surveys, site) {
  const organisation = JSON.parse(await readFile(join(site, 'organisation.json'), 'utf8'));
  const stage = await openStage(site);
  const failed = [];
  const short = surveys.filter(({parts}) => parts.flatMap(({questions}) => questions).length <= MOST_SCREENS);
  try {
    for (const survey of short) {
      // A survey without a language that the organisation speaks is rightly not shown.
      const languages = Object.keys(survey.languages);
      const offered = {...organisation, languages, allowDraftLocales: true};
      // oxlint-disable-next-line no-await-in-loop -- there is one page
      const {screens, problems} = await stage
        .walk({survey, organisation: spoken(offered)})
        .catch((error) => ({screens: [], problems: [error]}));
      if (problems.length > 0) failed.push(problems.map(({path = '', message}) => `${path} ${message}`).join(', '));
      else if (screens.at(-1)?.name !== 'end') failed.push(`ended at ${screens.at(-1)?.name}`);
    }
    const {ran, elsewhere, reports} = await stage.happened();
    if (ran > 0) failed.push(`${ran} scripts ran`);
    return {tried: short.length, failed: [...failed, ...elsewhere, ...reports]};
  } finally {
    await stage.close();
  }
}

/** The organisation's texts as one string for all languages, so that none is missing in any of them. */
function spoken(organisation) {
  return JSON.parse(JSON.stringify(organisation), (_key, value) => (typeof value?.en === 'string' ? value.en : value));
}
