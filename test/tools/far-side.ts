/** A server of another origin that answers as a test tells it to. `far-side.mjs` is the server. */

import {executeServerCommand} from '@web/test-runner-commands';

/** How it answers once. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /**
   * `cut`: the connection breaks after the body. `stalls`: nothing comes after it, and no end. `endless`: spaces without an end. `bomb`: the
   * same, packed. `reset`: the connection breaks before any answer. `silent`: no answer. `no-cors`: the page may not read it.
   */
  readonly manner?: 'plain' | 'cut' | 'stalls' | 'endless' | 'bomb' | 'reset' | 'silent' | 'no-cors';
}

/** What came to it. */
export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many bytes of an endless answer it got rid of. */
  readonly written: number;
}

/** Somewhere that gives these answers, one after the other, and the last one from then on. */
export async function farSide(...answers: readonly Answer[]): Promise<{url: string; heard: () => Promise<Visit[]>}> {
  const name = crypto.randomUUID();
  const ask = () => executeServerCommand<{address: string; heard: Visit[]}, string>('far-side', name);
  const {address} = await ask();
  const plan = new TextEncoder().encode(JSON.stringify({name, answers}));
  const encoded = btoa(String.fromCharCode(...plan))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return {url: `${address}/${encoded}`, heard: async () => (await ask()).heard};
}
