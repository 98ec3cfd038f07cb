import * as z from 'zod/mini';
import {Endpoint} from './link.js';

/**
 * Where locked responses go: the address of a collector, or something weaker.
 *
 * `post` is any address that takes a POST. `form` is a form service of a static site. Neither can prove that it has a response,
 * and neither deletes one.
 */
export type Destination =
  | string
  | {readonly kind: 'post'; readonly url: string}
  | {
      readonly kind: 'form';
      readonly url: string;
      /** The field that holds the locked text: `message`, unless said. */
      readonly field?: string | undefined;
      /** Fields that each post carries, such as the name of the form. */
      readonly fields?: Readonly<Record<string, string>> | undefined;
      /** A text that stands in the service's page of thanks and in no other. */
      readonly thanks?: string | undefined;
      readonly multipart?: boolean | undefined;
    };

const Word = z.string().check(z.minLength(1), z.maxLength(200));

export const Destination = z.union([
  Endpoint,
  z.strictObject({kind: z.literal('post'), url: Endpoint}),
  z.strictObject({
    kind: z.literal('form'),
    url: Endpoint,
    field: z.optional(Word),
    fields: z.optional(z.record(Word, z.string().check(z.maxLength(200)))),
    thanks: z.optional(Word),
    multipart: z.optional(z.boolean()),
  }),
]) as z.ZodMiniType<Destination>;

/** Where that is, as an address or a path of the same site. */
export function addressOf(destination: Destination): string {
  return typeof destination === 'string' ? destination : destination.url;
}
