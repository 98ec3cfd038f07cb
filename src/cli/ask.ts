import {createInterface} from 'node:readline';
import {Writable, type Readable} from 'node:stream';
import type {WriteStream} from 'node:tty';
import {BadInput} from './bad-input.js';

/** Somebody at a terminal who can be asked. */
export interface Asker {
  /**
   * Asks for a line, and again while something is wrong with it.
   *
   * @param otherwise What an empty line stands for. Without it, an empty line is asked for again.
   * @param wrong Says what is wrong with a line, or nothing.
   */
  line(question: string, otherwise?: string, wrong?: (line: string) => string | undefined): Promise<string>;
  /** Asks for yes or no. An empty line is no: a promise has to be given in so many letters. */
  yes(question: string): Promise<boolean>;
  /** Asks for something that is not to be seen on the screen. */
  secret(question: string): Promise<string>;
  /** Tells them something. */
  say(sentence: string): void;
  close(): void;
}

/**
 * Somebody to ask, where there is a person at the terminal.
 *
 * @param output Standard error, so that what is asked never mixes with what is written to a file.
 */
export function asker(input: Readable = process.stdin, output: Writable = process.stderr): Asker {
  let hidden = false;
  const screen = new Writable({
    write(chunk, _encoding, done) {
      if (!hidden) output.write(chunk);
      done();
    },
  });
  // Without the width, a long answer could not be mended.
  Object.defineProperty(screen, 'columns', {get: () => (output as Partial<WriteStream>).columns});
  // Without history, so that the arrow keys do not bring back a passphrase.
  const prompt = createInterface({input, output: screen, terminal: true, historySize: 0});
  // Several lines may be pasted at once; those that nobody asked for yet answer the next questions.
  const early: string[] = [];
  let closed = false;
  let waiting: {resolve: (line: string) => void; reject: (reason: Error) => void} | undefined;
  prompt.on('line', (line) => {
    if (waiting) waiting.resolve(line);
    else early.push(line);
    waiting = undefined;
  });
  prompt.on('close', () => {
    closed = true;
    if (!waiting) return;
    output.write('\n');
    waiting.reject(stopped());
  });
  const ask = (question: string) =>
    new Promise<string>((resolve, reject) => {
      const line = early.shift();
      if (line !== undefined) resolve(line);
      else if (closed) return reject(stopped());
      else waiting = {resolve, reject};
      prompt.setPrompt(question);
      prompt.prompt();
    });
  const say = (sentence: string) => void output.write(`  ${sentence}\n`);
  return {
    say,
    async line(question, otherwise, wrong) {
      const hint = otherwise ? ` [${otherwise}]` : '';
      for (;;) {
        const line = (await ask(`${question}${hint}: `)).trim() || otherwise;
        const problem = line === undefined ? 'Please write something.' : wrong?.(line);
        if (problem === undefined) return line ?? '';
        say(problem);
      }
    },
    async yes(question) {
      return /^(y|yes)$/i.test((await ask(`${question} [y/N]: `)).trim());
    },
    async secret(question) {
      hidden = true;
      output.write(`${question}: `);
      try {
        return await ask('');
      } finally {
        hidden = false;
        output.write('\n');
      }
    },
    close: () => prompt.close(),
  };
}

function stopped(): BadInput {
  return new BadInput('Stopped before everything was answered; nothing was written.');
}

/** Somebody to ask, or nobody where the terminal is not a person's: then everything has to come from flags. */
export function askerIfAny(): Asker | undefined {
  return process.stdin.isTTY ? asker() : undefined;
}
