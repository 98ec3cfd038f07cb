import {parseOrganisation, type Organisation, type PublicKey} from '../schema/index.js';
import {defaultWords} from '../templates/index.js';

/** What `heed init` has to be told. */
export interface Settings {
  readonly name: string;
  /** The collector's address. */
  readonly endpoint: string;
  readonly helpName: string;
  readonly helpLink: string;
  readonly languages: readonly string[];
  readonly allowDrafts: boolean;
  readonly workerCannotSee: boolean;
  /** Where *Leave this page* goes, if not where the library says. */
  readonly leave?: string | undefined;
  /** Other ways to say the same, if not the words we start with. */
  readonly otherWays?: string | undefined;
  /** Which law says what has to be reported. */
  readonly jurisdiction?: string | undefined;
}

/** Nothing is settled by making files. */
const launch: Organisation['launch'] = {
  safeguardingLead: false,
  textIsRead: false,
  complaintRoute: false,
  keyCustodian: false,
  retention: false,
  shareBackDate: false,
  survivorReviewer: false,
  legalReview: false,
};

/**
 * An `organisation.json` to start from. That help does not depend on answers has been promised by whoever calls this.
 *
 * @param form The letterbox: sixteen random hexadecimal digits.
 */
export function organisationDraft(settings: Settings, keys: readonly PublicKey[], form: string): Organisation {
  const {name, languages, workerCannotSee, helpName, helpLink, leave} = settings;
  const words = defaultWords(name, languages, workerCannotSee);
  return {
    heed: 1,
    name,
    form,
    languages,
    ...(settings.allowDrafts && {allowDraftLocales: true}),
    endpoint: settings.endpoint.replace(/(?<=.)\/$/, ''),
    ...(leave && {leave}),
    help: [{name: helpName, link: helpLink}],
    otherWays: settings.otherWays ?? words.otherWays,
    notice: words.notice,
    mandatoryReporting: {text: words.mandatoryReporting, jurisdiction: settings.jurisdiction ?? ''},
    attests: {noEffectOnServices: true, workerCannotSee},
    audience: 'adults',
    after: words.after,
    launch,
    keys,
  };
}

const sample: Settings = {
  name: 'N',
  endpoint: '/collector',
  helpName: 'N',
  helpLink: 'tel:112',
  languages: ['en'],
  allowDrafts: false,
  workerCannotSee: false,
};

/** What is wrong with some of the settings, as a sentence without a subject; or nothing. Asked of each as it is given. */
export function wrongIn(some: Partial<Settings>): string | undefined {
  const key: PublicKey = {kid: 'A'.repeat(11), kem: 16, pub: 'A'.repeat(87)};
  const parsed = parseOrganisation(organisationDraft({...sample, ...some}, [key], '0'.repeat(16)));
  if (parsed.ok) return undefined;
  const [problem] = parsed.problems;
  // The name stands in the notice.
  if (problem?.path === 'notice')
    return 'is so long that the notice cannot be read in one go; use a shorter form of it.';
  return problem?.message;
}
