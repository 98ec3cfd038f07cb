import {CustodyError} from '../custody/index.js';
import {BadInput} from './bad-input.js';
import {check} from './check.js';
import type {Command} from './command.js';
import {readText} from './files.js';
import {init} from './init.js';
import {keys} from './keys.js';
import {open} from './open.js';
import {renew} from './renew.js';
import {serve} from './serve.js';

const commands: ReadonlyMap<string, Command> = new Map(Object.entries({init, check, serve, renew, keys, open}));

const overview = `heed: hear, anonymously and gently, how help was.

Usage: heed <command> [options]

${[...commands].map(([name, {summary}]) => `  ${name.padEnd(7)} ${summary}`).join('\n')}

heed <command> --help tells everything about a command. heed --version says which version this is.
`;

/**
 * Does what the command line says.
 *
 * @param args Without `node` and the name of the program.
 * @returns The exit code: 0, or 2 when something in the input has to be changed. Never throws.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return (await dispatch(args)) ?? 0;
  } catch (error) {
    if (error instanceof BadInput || error instanceof CustodyError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `Something went wrong that should not have; please report it: ${message.replaceAll('\n', ' ')}\n`,
    );
    return 1;
  }
}

async function dispatch([name, ...args]: readonly string[]): Promise<number | void> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(commands.get(args[0] ?? '')?.help ?? overview);
    return;
  }
  if (name === '--version') {
    const {version} = JSON.parse(await readText(new URL('../../package.json', import.meta.url))) as {version: string};
    process.stdout.write(`${version}\n`);
    return;
  }
  const command = commands.get(name);
  if (!command) throw new BadInput(`heed: there is no command \`${name}\`; use ${[...commands.keys()].join(', ')}.`);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return;
  }
  return command.run(args);
}
