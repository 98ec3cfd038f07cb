import {join} from 'node:path';
import {addressOf, type Organisation} from '../schema/index.js';

/** What to do after `heed init`, in order. */
export function nextSteps(folder: string, organisation: Organisation, mark: string, newKey: boolean): string {
  const site = join(folder, 'site');
  const safe = join(folder, 'private');
  const {languages, allowDraftLocales} = organisation;
  const endpoint = addressOf(organisation.endpoint);
  const address = endpoint.startsWith('/') ? `https://your-site.example${endpoint}` : endpoint;
  const hidden = allowDraftLocales ? [] : languages.filter((language) => language !== 'en');
  const steps = [
    newKey && `Write the 24 words in ${join(safe, 'recovery-words.txt')} on paper, then delete that file.`,
    newKey &&
      `Keep ${join(safe, 'heed-key.age')} and its passphrase where only the person who opens responses can reach them.`,
    `Read every sentence in ${join(site, 'organisation.json')}, and change what is not true of you. People will rely on it.`,
    `Look at the page: heed serve ${site}`,
    `Whether the files fit: heed check ${join(site, 'organisation.json')} ${join(site, 'survey.json')}`,
    `Start a collector at ${address} (examples/collector in the source shows how).`,
    `Upload everything in ${site}, and nothing of ${safe}, to a dull address of your own site such as /feedback.`,
    `Read what people said: heed open ${address} --key ${join(safe, 'heed-key.age')} --token-file token --out responses.csv`,
  ].filter((step) => step !== false);
  const note =
    hidden.length > 0
      ? `\nNot shown yet, because no person has checked the words: ${hidden.join(', ')}. To show them anyway: --allow-drafts.\n`
      : '';
  return `${site}: to upload
${safe}: never to upload
Fingerprint of the key: ${mark}
${note}
Next:
${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}
`;
}
