import {parseArgs, type ParseArgsConfig} from 'node:util';
import {BadInput} from './bad-input.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The flags of a command, and the words that are not flags.
 *
 * @param command As it is typed, such as `heed keys new`, to say where something is wrong.
 * @throws BadInput when a flag is unknown, lacks its value or has one it cannot take.
 */
export function flags<const T extends Options>(args: readonly string[], options: T, command: string) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const flag = /--?[\w-]+/.exec(message)?.[0] ?? 'a flag';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new BadInput(`${command}: there is no ${flag}; see ${command} --help.`, {cause: error});
    }
    const takes = options[flag.replace(/^--/, '')]?.type === 'string' ? 'needs a value after it' : 'takes no value';
    throw new BadInput(`${command}: ${flag} ${takes}; see ${command} --help.`, {cause: error});
  }
}
