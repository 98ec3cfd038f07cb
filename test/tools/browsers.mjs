/**
 * The three browsers the tests run in, the letters that they show there, and PostgreSQL; and how to get them.
 *
 * Run as a program (`npm test` does so first) it is silent when all of it is there. On Debian and Ubuntu, and only
 * when no password is needed, it installs what is missing; anywhere else it says what to do and ends with 2.
 */

import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, globSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import process from 'node:process';

/**
 * What each browser needs: programs (the first one found is taken) or files, the variable that overrules the search, and
 * Debian's package. Stars are allowed in paths because Debian puts the processor's name into MiniBrowser's.
 */
const needs = {
  chromium: {
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    override: 'CHROMIUM',
    packages: ['chromium'],
  },
  firefox: {
    programs: ['firefox-esr', 'firefox'],
    override: 'FIREFOX',
    packages: ['firefox-esr'],
  },
  minibrowser: {
    programs: [
      '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/*/webkitgtk-6.0/MiniBrowser',
      '/usr/lib/*/webkit2gtk-4.0/MiniBrowser',
      '/usr/{lib,lib64,libexec}/{webkit2gtk-4.1,webkitgtk-6.0,webkit2gtk-4.0}/MiniBrowser',
    ],
    override: 'MINIBROWSER',
    packages: ['webkit2gtk-driver'],
  },
  driver: {programs: ['WebKitWebDriver'], override: 'WEBKITWEBDRIVER', packages: ['webkit2gtk-driver']},
  xvfb: {programs: ['Xvfb'], override: 'XVFB', packages: ['xvfb'], unless: () => Boolean(process.env['DISPLAY'])},
  letters: {
    files: ['/usr/{share,local/share}/fonts/**/NotoNastaliqUrdu-*'],
    override: 'LETTERS',
    packages: ['fonts-noto-core'],
  },
  'chinese letters': {
    files: ['/usr/{share,local/share}/fonts/**/{DroidSansFallback,NotoSansCJK,wqy-}*'],
    override: 'CHINESE_LETTERS',
    packages: ['fonts-droid-fallback'],
  },
  postgres: {
    programs: ['postgres', '/usr/lib/postgresql/*/bin/postgres', '/usr/{lib,local}/{pgsql,postgresql}*/bin/postgres'],
    override: 'POSTGRES',
    packages: ['postgresql'],
  },
};

/** What is always said to Chromium: no outside traffic, no first-run pages, no sandbox only where root leaves no choice. */
export const launchArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a program from the list above. Throws, with the way out, when it is not on this machine. */
export function find(name) {
  const path = look(name);
  if (!path) throw new Error(`${name} was not found. ${advice([name])}`);
  return path;
}

/** The names of everything that should be here and is not. */
export function missing() {
  return Object.keys(needs).filter((name) => !needs[name].unless?.() && !look(name));
}

/** Makes all of it available, or says what a person has to do. Returns a process exit code. */
export function provide() {
  const gone = missing();
  if (gone.length === 0) return 0;
  const prefix = withoutPassword();
  if (!prefix || gone.some(overruled)) return refuse(gone);
  console.log(`Installing from Debian's packages: ${packages(gone).join(' ')}`);
  const steps = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-qq', '-y', '--no-install-recommends', ...packages(gone)],
  ];
  for (const step of steps) if (!run([...prefix, ...step])) return refuse(gone);
  if (gone.includes('postgres')) {
    console.log(
      'With it, Debian sets up a database named main. The tests use their own; pg_dropcluster removes that one.',
    );
  }
  const still = missing();
  return still.length === 0 ? 0 : refuse(still);
}

function look(name) {
  const {programs, files} = needs[name];
  const isThere = files ? existsSync : executable;
  const wish = overruled(name);
  if (wish) return isThere(wish) ? wish : undefined;
  return programs ? programs.flatMap(candidates).find(executable) : globSync(files)[0];
}

function overruled(name) {
  return process.env[needs[name].override];
}

function candidates(program) {
  if (program.startsWith('/')) return globSync(program);
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function packages(names) {
  return [...new Set(names.flatMap((name) => needs[name].packages))];
}

/** The words to put before a command that installs, or nothing when this machine would ask for a password. */
function withoutPassword() {
  if (!candidates('apt-get').some(executable)) return undefined;
  if (process.getuid?.() === 0) return ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const may = spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0;
  return may ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : undefined;
}

/** What apt says on its good days is nobody's news, so only complaints are shown. */
function run([command, ...words]) {
  return spawnSync(command, words, {stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
}

function refuse(names) {
  console.error(
    `The tests run in three browsers, many scripts and a database, and this machine lacks: ${names.join(', ')}.\n${advice(names)}`,
  );
  return 2;
}

function advice(names) {
  const wrong = names.filter(overruled).map((name) => `${needs[name].override}=${overruled(name)}`);
  if (wrong.length > 0) return `There is nothing where these say: ${wrong.join(' ')}`;
  const list = packages(names).join(' ');
  if (!candidates('apt-get').some(executable)) return `Install, by their names in Debian: ${list}`;
  return `Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${list}`;
}

if (import.meta.main) process.exitCode = provide();
