// Chromium and Firefox with a profile that stays, as a person has them: both write down what was open, and open it again.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';
import {launch} from 'puppeteer-core';
import {find, launchArguments} from '../../../tools/browsers.mjs';

/** What Firefox does by itself after a crash, and, so that nobody waits, how often it writes down what is open: each second. */
const prefs = {
  'browser.sessionstore.interval': 1000,
  'browser.sessionstore.interval.idle': 1000,
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.max_resumed_crashes': -1,
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.startup.page': 3,
  'browser.sessionstore.restore_on_demand': false,
  // Else whoever drives it from outside turns all of this off again.
  'remote.prefs.recommended': false,
};

const options = {
  Chromium: (userDataDir, again) => ({
    executablePath: find('chromium'),
    args: [...launchArguments, ...(again ? ['--restore-last-session'] : [])],
    ignoreDefaultArgs: again ? ['about:blank'] : [],
    userDataDir,
  }),
  Firefox: (userDataDir) => ({
    browser: 'firefox',
    executablePath: find('firefox'),
    userDataDir,
    extraPrefsFirefox: prefs,
  }),
};

/** @param {boolean} again After it was killed: it opens what was open. */
export async function start(engine, profile, again = false) {
  if (again && engine === 'Chromium') wantItBack(profile);
  const browser = await launch({acceptInsecureCerts: true, ...options[engine](profile, again)});
  return {
    browser,
    /** Ends it as a flat battery would. */
    async kill() {
      const child = browser.process();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await pause(300); // its other processes notice
    },
    /** Ends the process that draws a page, as a fault in it would. */
    async crash(page) {
      if (engine === 'Chromium') {
        const session = await page.createCDPSession();
        await Promise.race([session.send('Page.crash').catch(() => undefined), pause(1000)]);
        return;
      }
      for (const pid of drawing(browser.process().pid)) process.kill(pid, 'SIGSEGV');
      await pause(500);
    },
  };
}

/** After a crash Chromium asks whether to open what was open. This is somebody who says yes. */
function wantItBack(profile) {
  const file = join(profile, 'Default/Preferences');
  const wishes = JSON.parse(readFileSync(file, 'utf8'));
  wishes.profile = {...wishes.profile, exit_type: 'Normal'};
  wishes.session = {...wishes.session, restore_on_startup: 1};
  writeFileSync(file, JSON.stringify(wishes));
}

/** Firefox's processes that draw pages. */
function drawing(parent) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return (
          Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent &&
          line.includes('-contentproc') &&
          line.includes('tab')
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}
