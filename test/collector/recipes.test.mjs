import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const folder = new URL('../../examples/collector/', import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, folder), 'utf8');

test('Every setting is in the one table of the README, and the table names no other.', () => {
  const sources = readdirSync(folder).filter((name) => name.endsWith('settings.mjs'));
  const code = sources.map(read).join('');
  const used = new Set(Array.from(code.matchAll(/(?:env\['|env, ')(\w+)'/g), ([, name]) => name));
  const [, table = ''] = /## Settings\n\n([^]*?)\n\n/.exec(read('README.md')) ?? [];
  const told = new Set(Array.from(table.matchAll(/^\| `(\w+)`/gm), ([, name]) => name));
  assert.ok(used.size > 10, 'the search finds them');
  assert.deepEqual([...told].toSorted(), [...used].toSorted());
});

test('Every file that a README points at is there.', () => {
  for (const name of ['README.md', 'recipes/README.md', '../relay/README.md']) {
    const links = Array.from(read(name).matchAll(/\]\(([^)#]+)\)/g), ([, link = '']) => link);
    assert.ok(links.length > 0, name);
    for (const link of links) assert.ok(existsSync(new URL(link, new URL(name, folder))), `${name}: ${link}`);
  }
});

test('No recipe writes visits down, and none hands on an address unless somebody changes it.', () => {
  const [caddy, nginx] = [read('recipes/Caddyfile'), read('recipes/nginx.conf')].map((text) =>
    text.replace(/#.*/g, ''),
  );
  assert.doesNotMatch(caddy ?? '', /^\s*log\s*(?:\{[^}]*output|$)/m);
  assert.match(caddy ?? '', /header_up -X-Forwarded-For/);
  assert.match(nginx ?? '', /access_log off;/);
  assert.match(nginx ?? '', /proxy_set_header X-Forwarded-For "";/);
  assert.doesNotMatch(nginx ?? '', /\$remote_addr|\$proxy_add_x_forwarded_for|log_format/);
});

test('The recipes give the collector no more than it needs: no root, no other folder, no network but this machine.', () => {
  const unit = read('recipes/heed-collector.service');
  for (const line of ['DynamicUser=yes', 'StateDirectory=heed-collector', 'ProtectSystem=strict', 'IPAddressDeny=any'])
    assert.match(unit, new RegExp(`^${line}$`, 'm'));
  const container = read('recipes/Containerfile');
  assert.match(container, /^FROM \S+node:24/m);
  assert.match(container, /^USER node$/m);
  assert.match(read('recipes/README.md'), /--read-only --cap-drop=all/);
});
