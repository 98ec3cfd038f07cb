import type {Organisation, Text} from '../schema/index.js';
import {policyFor} from './policy.js';

/** What the build says about the files of the library: the hash of each, and which to ask for at once. */
export interface Integrity {
  readonly files: Readonly<Record<string, string>>;
  readonly first: readonly string[];
}

/** What a page is made from: the organisation's own words, and the library's files. */
export interface Page extends Pick<Organisation, 'endpoint' | 'help' | 'languages' | 'otherWays'> {
  readonly integrity: Integrity;
}

/** Said while the survey loads and where it cannot, so it has to be true of both. */
const ifNothingAppears: Readonly<Record<string, string>> = {
  en: 'If no questions appear here, there are other ways.',
  es: 'Si aquí no aparecen preguntas, hay otras maneras.',
  ar: 'إذا لم تظهر الأسئلة هنا، فهناك طرق أخرى.',
};

/**
 * The page that an organisation uploads. Next to it are `page.css`, `survey.json`, `organisation.json` and the folder `heed`.
 *
 * Its title is dull, because titles stay in the history of the device (R49). The way out comes first, for whoever uses a
 * keyboard or listens (R42).
 */
export function pageHtml({endpoint, help, languages, otherWays, integrity}: Page): string {
  const fallback = languages.map((language) => fallbackIn(language, help, otherWays)).join('\n');
  return `<!doctype html>
<html lang="${escape(languages[0] ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policyFor(endpoint))}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Feedback</title>
<link rel="stylesheet" href="page.css">
${scriptTags(integrity)}
</head>
<body>
<heed-leave secondary></heed-leave>
<main>
<heed-survey src="survey.json" organisation="organisation.json">
${fallback}
</heed-survey>
</main>
</body>
</html>
`;
}

/** The tags that load the library: what the first question needs is asked for at once, and each must have the right hash. */
export function scriptTags({files, first}: Integrity): string {
  const source = (file: string) => {
    return `"heed/${escape(file)}" integrity="${escape(files[file] ?? '')}" crossorigin="anonymous"`;
  };
  const preloads = first.map((file) => `<link rel="modulepreload" href=${source(file)}>\n`).join('');
  return `${preloads}<script type="module" src=${source('heed.js')}></script>`;
}

function fallbackIn(language: string, help: Organisation['help'], otherWays: Text): string {
  const say = (text: Text) => escape(typeof text === 'string' ? text : (text[language] ?? ''));
  const contacts = help.map(({name, link}) => {
    const number = /^(tel|sms|mailto):(.*)$/.exec(link)?.[2];
    return `<a href="${escape(link)}" rel="noreferrer">${say(name)}${number ? ` <bdi>${escape(number)}</bdi>` : ''}</a>`;
  });
  const words = [escape(ifNothingAppears[language] ?? ''), say(otherWays)].filter(Boolean).join(' ');
  return `<p lang="${escape(language)}" dir="auto">${words}<br>${contacts.join('<br>')}</p>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
