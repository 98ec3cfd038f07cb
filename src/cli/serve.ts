import {join} from 'node:path';
import {parseOrganisation} from '../schema/index.js';
import {BadInput} from './bad-input.js';
import type {Command} from './command.js';
import {readJson} from './files.js';
import {flags} from './flags.js';
import {folderServer, listen, strictHeaders} from './folder-server.js';

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
  const file = join(folder, 'organisation.json');
  const organisation = parseOrganisation(await readJson(file));
  if (!organisation.ok) throw new BadInput(`${file}: does not fit; run heed check on it.`);
  const {endpoint} = organisation.value;
  const server = folderServer({'/': folder}, strictHeaders(endpoint));
  process.stdout.write(`${await listen(server, port)}/ shows ${folder}. Stop with Ctrl-C.\n`);
}

/** `heed serve`: the page on this machine, with the policy that a web server should send. */
export const serve: Command = {summary: 'look at the page on this machine', help, run};
