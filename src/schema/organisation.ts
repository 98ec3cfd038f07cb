import * as z from 'zod/mini';
import {Destination} from './destination.js';
import {ContactLink, PageLink} from './link.js';
import {Recording} from './media.js';
import {Id, Language, MOST_LANGUAGES, Text} from './text.js';

/** A key that responses are locked to. `heed keys new` makes it; the private half never leaves the organisation. */
export interface PublicKey {
  readonly kid: string;
  /** 25722: MLKEM768-X25519, safe against later quantum computers. 16: P-256, for browsers without it. */
  readonly kem: 25722 | 16;
  readonly pub: string;
}

/** Somebody to turn to. */
export interface Contact {
  readonly name: Text;
  readonly about?: Text;
  readonly link: string;
}

/** What a person is told before anything is asked (R3): nine short texts, 150 words together at most. */
export interface Notice {
  readonly who: Text;
  readonly why: Text;
  readonly freeChoice: Text;
  readonly noEffect: Text;
  readonly noName: Text;
  readonly whoReads: Text;
  readonly whatHappens: Text;
  readonly limits: Text;
  readonly howToStop: Text;
}

/** What has been settled before the survey goes live (R88). */
export interface Launch {
  readonly safeguardingLead: boolean;
  readonly textIsRead: boolean;
  readonly complaintRoute: boolean;
  readonly keyCustodian: boolean;
  readonly retention: boolean;
  readonly shareBackDate: boolean;
  readonly survivorReviewer: boolean;
  readonly legalReview: boolean;
}

/** Who asks. Written once, by `heed init`, and used by all the organisation's surveys. */
export interface Organisation {
  /** For editors: where the JSON Schema is. */
  readonly $schema?: string;
  readonly heed: 1;
  readonly name: Text;
  /** Sixteen random hexadecimal digits: its letterbox at the collector. Means nothing, on purpose. */
  readonly form: string;
  readonly languages: readonly string[];
  /** Show translations that no person has reviewed yet (R99). */
  readonly allowDraftLocales?: boolean;
  readonly keys: readonly PublicKey[];
  /** Where locked responses go: the address of a collector, or something that cannot prove that it has them. */
  readonly endpoint: Destination;
  /** Where *Leave this page* goes: somewhere ordinary (R45). */
  readonly leave?: string;
  readonly help: readonly Contact[];
  /** Other ways to say the same (R19). */
  readonly otherWays: Text;
  readonly notice: Notice;
  /** What must be reported, and by which law; or that a legal review found nothing (R10). */
  readonly mandatoryReporting: {readonly text: Text; readonly jurisdiction: string} | {readonly noneFoundBy: string};
  readonly attests: {
    /** Help does not change, whatever somebody answers (R4). */
    readonly noEffectOnServices: true;
    /** The worker who helped somebody does not see that person's answers (R4, R90). */
    readonly workerCannotSee: boolean;
  };
  readonly audience: 'adults' | 'includes-children';
  /** Needed when children may answer (R16). */
  readonly children?: {readonly notice: Text; readonly contact: Contact; readonly adult: Contact};
  readonly after: {readonly whatNext: Text; readonly shareBackWhen: Text};
  /** How many days a response that could not be sent is kept on the phone: 1 to 30, 7 unless said. */
  readonly retentionDays?: number;
  /** Names that somebody could see in the browser's storage settings. Dull ones. */
  readonly device?: {readonly database?: string; readonly store?: string; readonly lock?: string};
  /** Offer a code by which somebody can have their answers deleted later. Off unless true: on paper it is evidence (R8). */
  readonly withdrawal?: boolean;
  /** A few calm words for the break (R34). */
  readonly grounding?: Text;
  /** Recordings, read aloud on request: one of the whole notice, one of the help contacts (R100). */
  readonly audio?: {readonly notice?: Recording; readonly help?: Recording};
  readonly launch: Launch;
}

const bytes = (length: number) =>
  z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`), 'is not a key; copy it from `heed keys`'));

const PublicKey = z.discriminatedUnion('kem', [
  z.strictObject({kid: bytes(11), kem: z.literal(25722), pub: bytes(1622)}),
  z.strictObject({kid: bytes(11), kem: z.literal(16), pub: bytes(87)}),
]);

const Contact = z.strictObject({name: Text, about: z.optional(Text), link: ContactLink});

const Name = z.optional(Id);

export const Organisation = z
  .strictObject({
    $schema: z.optional(z.string()),
    heed: z.literal(1),
    name: Text,
    form: z.string().check(z.regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits; `heed init` makes one')),
    languages: z.array(Language).check(z.minLength(1), z.maxLength(MOST_LANGUAGES)),
    allowDraftLocales: z.optional(z.boolean()),
    keys: z.array(PublicKey).check(z.minLength(1)),
    endpoint: Destination,
    leave: z.optional(PageLink),
    help: z.array(Contact).check(z.minLength(1)),
    otherWays: Text,
    notice: z.strictObject({
      who: Text,
      why: Text,
      freeChoice: Text,
      noEffect: Text,
      noName: Text,
      whoReads: Text,
      whatHappens: Text,
      limits: Text,
      howToStop: Text,
    }),
    mandatoryReporting: z.union(
      [
        z.strictObject({text: Text, jurisdiction: z.string()}),
        z.strictObject({noneFoundBy: z.string().check(z.minLength(1))}),
      ],
      'must say {"text", "jurisdiction"}, or {"noneFoundBy": who reviewed the law}',
    ),
    attests: z.strictObject({noEffectOnServices: z.literal(true), workerCannotSee: z.boolean()}),
    audience: z.enum(['adults', 'includes-children']),
    children: z.optional(z.strictObject({notice: Text, contact: Contact, adult: Contact})),
    after: z.strictObject({whatNext: Text, shareBackWhen: Text}),
    retentionDays: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
    device: z.optional(z.strictObject({database: Name, store: Name, lock: Name})),
    withdrawal: z.optional(z.boolean()),
    grounding: z.optional(Text),
    audio: z.optional(z.strictObject({notice: z.optional(Recording), help: z.optional(Recording)})),
    launch: z.strictObject({
      safeguardingLead: z.boolean(),
      textIsRead: z.boolean(),
      complaintRoute: z.boolean(),
      keyCustodian: z.boolean(),
      retention: z.boolean(),
      shareBackDate: z.boolean(),
      survivorReviewer: z.boolean(),
      legalReview: z.boolean(),
    }),
  })
  .check(
    z.refine((organisation) => organisation.audience === 'adults' || organisation.children !== undefined, {
      path: ['children'],
      error: 'is missing; when children may answer, write a notice, a contact for them and an adult who supports them',
    }),
  ) as unknown as z.ZodMiniType<Organisation>;
