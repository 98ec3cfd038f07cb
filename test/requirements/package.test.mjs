// What is shipped, and what the browser would run of it.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {behind, room} from '../cli/support.mjs';

const {files} = JSON.parse(readFileSync('package.json', 'utf8'));
const {permissionsPolicy} = await behind('cli/policy.js');
const {strictHeaders} = await behind('cli/folder-server.js');
const {pageHtml} = await room('cli');

/** Every file in the package. */
const shipped = files.flatMap((folder) =>
  readdirSync(folder, {recursive: true})
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile()),
);

/** What a page with a script tag can run: all of it, what is loaded later included. */
const bundle = shipped
  .filter((file) => file.startsWith('dist/standalone/') && file.endsWith('.js'))
  .map((file) => ({file, text: readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL.*/, '')}));

/** The files of the bundle in which something stands. */
const naming = (pattern) =>
  bundle.filter(({text}) => pattern.test(text)).map(({file, text}) => `${file}: ${pattern.exec(text)[0]}`);

test('R37: the package has no photograph, no film and no other picture made of pixels', () => {
  assert.ok(shipped.length > 100);
  assert.deepEqual(
    shipped.filter((file) => /\.(png|jpe?g|gif|webp|avif|bmp|ico|tiff?|heic|mp4|webm|mov)$/i.test(file)),
    [],
  );
  assert.deepEqual(naming(/data:(image\/(png|jpe?g|gif|webp|avif|bmp)|video)/i), []);
});

/** Where the browser would show, tell or look at something besides the page. */
const devices = {
  notifications: /\bNotification\b|requestPermission|pushManager|PushManager/,
  badges: /setAppBadge|clearAppBadge/,
  'the screen kept awake': /wakeLock/i,
  'the place': /geolocation/i,
  'camera and microphone': /getUserMedia|mediaDevices|SpeechRecognition|getDisplayMedia/,
  'the clipboard': /navigator\??\.clipboard|clipboardData|execCommand/,
  'the body of the device':
    /\bvibrate\b|getBattery|DeviceMotion|DeviceOrientation|navigator\??\.(bluetooth|usb|hid|serial|connection|userAgent|share)\b/,
};

for (const [what, pattern] of Object.entries(devices)) {
  test(`R53: nothing in the bundle uses ${what}`, () => {
    assert.ok(bundle.length > 5);
    assert.deepEqual(naming(pattern), []);
  });
}

test('R53: the policy that we ship forbids what is not used', () => {
  for (const feature of [
    'camera',
    'microphone',
    'geolocation',
    'clipboard-read',
    'clipboard-write',
    'screen-wake-lock',
    'display-capture',
  ])
    assert.ok(permissionsPolicy.split(', ').includes(`${feature}=()`), feature);
  assert.equal(strictHeaders('/collector')['permissions-policy'], permissionsPolicy);
  assert.ok(
    readFileSync('examples/plain-html/README.md', 'utf8')
      .replaceAll(/\s+/g, ' ')
      .includes(`Permissions-Policy: ${permissionsPolicy}`),
  );
});

test('R61: nothing works in the background or asks to be kept for ever', () => {
  assert.deepEqual(naming(/serviceWorker|SyncManager|periodicSync|storage\??\.persist\(/), []);
});

test('R68: the bundle knows one address of somebody else, and only to leave to it', () => {
  const addresses = bundle.flatMap(({text}) => text.match(/\bhttps?:\/\/[\w.-]+\.[a-z]{2,}[\w/.-]*/gi) ?? []);
  assert.deepEqual([...new Set(addresses)], ['https://worldweather.wmo.int/']);
});

test('R105: there is no translation widget, and the page does not forbid the browser’s own', () => {
  assert.deepEqual(naming(/translate\.google|goog-te|google_translate|notranslate|microsofttranslator/i), []);
  const page = pageHtml({
    endpoint: '/c',
    help: [],
    languages: ['en'],
    otherWays: '',
    integrity: {files: {}, first: []},
  });
  assert.doesNotMatch(page, /notranslate|translate="no"/);
});
