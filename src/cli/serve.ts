import {join} from 'node:path';
import {BadInput} from './bad-input.js';
import type {Command} from './command.js';
import {flags} from './flags.js';
import {folderServer, listen, strictHeaders} from './folder-server.js';
import {readOrganisation} from './read-documents.js';

const help = `heed serve FOLDER: look at a survey page on this machine, as people would see it.

FOLDER is the site that heed init wrote. Only this machine can reach it. Stop it with Ctrl-C.

  --port NUMBER   8000 unless you say, or any free one when that is taken
`;

async function run(args: readonly string[]): Promise<void> {
  const {values, positionals} = flags(args, {port: {type: 'string'}}, 'heed serve');
  const [folder] = positionals;
  if (!folder || positionals.length > 1) throw new BadInput('heed serve: needs one folder, such as my-survey/site.');
  const port = Number(values.port ?? 8000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new BadInput(`heed serve: --port ${values.port} is not a port; use a number such as 8000.`);
  const {endpoint} = await readOrganisation(join(folder, 'organisation.json'));
  const server = folderServer({'/': folder}, strictHeaders(endpoint));
  const address = await listen(server, port).catch((cause: NodeJS.ErrnoException) => {
    throw new BadInput(`heed serve: --port ${port} ${refusal(cause)}; use another number, such as 8000.`, {cause});
  });
  process.stdout.write(`${address}/ shows ${folder}. Stop with Ctrl-C.\n`);
}

function refusal({code = 'unknown'}: NodeJS.ErrnoException): string {
  return code === 'EACCES' ? 'is not open to you on this machine' : `cannot be used here (${code})`;
}

/** `heed serve`: the page on this machine, with the policy that a web server should send. */
export const serve: Command = {summary: 'look at the page on this machine', help, run};
