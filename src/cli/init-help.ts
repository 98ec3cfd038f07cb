import {wordLanguages} from '../templates/index.js';
import {passphraseHelp} from './passphrase.js';

export const initHelp = `heed init [folder]: make a survey page, a key and everything that goes with it.

Writes folder/site (to upload) and folder/private (never to upload). The folder is heed-site unless you name another. What you do
not give as an option, you are asked.

  --name TEXT           what your organisation is called
  --endpoint ADDRESS    where responses go: https://… or a path of your site such as /collector
  --help-name TEXT      a helpline or person that people can turn to
  --help-link LINK      how they are reached: tel:, sms:, mailto: or https://
  --other-ways TEXT     other ways to say the same, if not the words we start with
  --languages LIST      any of ${wordLanguages.join(',')}; en unless you say
  --allow-drafts        show languages that no person has checked yet, marked as drafts
  --leave ADDRESS       where "Leave this page" goes: somewhere ordinary, https://
  --jurisdiction TEXT   which law says what you have to report
  --promise-no-effect   you promise that help does not change, whatever somebody answers
  --worker-cannot-see   no worker sees the answers of people they help; the notice then says so
  --template NAME       universal-short
${passphraseHelp}
  --library FOLDER      take heed.js from here instead of from this package
  --force               write the site again, your words in it too; the key and the letterbox stay as they are. To
                        bring only the library up to date: heed renew
  --yes                 ask nothing
`;
