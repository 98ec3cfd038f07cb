// Every story is opened, and looked at as people with different eyes, hands and devices would.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {folder, opening} from './tools/storybook/opening.mjs';
import {checkAccess, checkContrast} from './tools/storybook/access.mjs';
import {checkDefined, checkPictures} from './tools/storybook/defined.mjs';
import {checkFocus} from './tools/storybook/focus.mjs';
import {checkPicked} from './tools/storybook/picked.mjs';
import {checkRoom, checkSpacing} from './tools/storybook/room.mjs';
import {checkStill} from './tools/storybook/still.mjs';
import {checkTargets} from './tools/storybook/targets.mjs';

const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);

const phone = {width: 320, height: 640};
/** A screen of 1280 by 1024, enlarged to 400 %. */
const enlarged = {width: 320, height: 256};
const desk = {width: 1280, height: 900};

/** The ways in which a device can be set to other colours. */
const colours = {
  dark: {'prefers-color-scheme': 'dark'},
  'high contrast': {'prefers-contrast': 'more'},
  'dark high contrast': {'prefers-color-scheme': 'dark', 'prefers-contrast': 'more'},
  'forced colours': {'forced-colors': 'active'},
};

/** All there is to see in a story. */
async function lookAt(story) {
  await checkDefined(story, 'anywhere');
  await checkPictures(story, 'anywhere');
  await checkStill(story, 'anywhere');
  await checkAccess(story, 'on a phone');
  await checkTargets(story, 'on a phone');
  await checkRoom(story, 'on a phone');
  await checkSpacing(story, 'on a phone, with more space between letters and lines');
  await story.resize(enlarged);
  await checkRoom(story, 'at 400 %');
  await checkFocus(story, 'at 400 %');
  for (const [name, features] of Object.entries(colours)) {
    // oxlint-disable-next-line no-await-in-loop -- there is one device
    await story.set(features);
    // oxlint-disable-next-line no-await-in-loop
    await checkContrast(story, `in ${name}`);
  }
  await checkPicked(story, 'in forced colours');
  await checkFocus(story, 'in forced colours');
  await story.set({'prefers-reduced-motion': 'reduce'});
  await checkStill(story, 'with less motion');
  await story.resize(desk);
  await checkAccess(story, 'on a desk');
  await checkTargets(story, 'on a desk');
  await checkRoom(story, 'on a desk');
}

describe('the documentation', {concurrency: 3}, () => {
  const open = opening(phone);

  for (const entry of entries.filter(({type}) => type === 'story')) {
    it(`R24, R33, R95, R96: “${entry.title}: ${entry.name}” is there for everybody`, () => open(entry, lookAt));
  }

  for (const entry of entries.filter(({type}) => type === 'docs')) {
    it(`opens the page “${entry.title}: ${entry.name}”`, () => open(entry, async () => {}));
  }

  it('has every story of the person’s side in English and in Arabic', () => {
    const once = ['Scripts', 'Staff/Desk'];
    const names = entries.filter(({type, title}) => type === 'story' && !once.includes(title)).map(({id}) => id);
    assert.ok(names.length > 150);
    assert.deepEqual(
      names.filter((id) => !id.endsWith('-arabic') && !names.includes(`${id}-arabic`)),
      [],
    );
  });

  it('has a page for every element, with all that the element promises', async () => {
    const {modules} = JSON.parse(readFileSync(join('dist', 'custom-elements.json'), 'utf8'));
    const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
    assert.ok(elements.length > 15);
    const made = entries.filter(({type, importPath}) => type === 'docs' && importPath.endsWith('.stories.ts'));
    const pages = new Map(made.map((entry) => [componentOf(entry), entry]));
    for (const {tagName, cssParts = []} of elements) {
      assert.ok(pages.has(tagName), `<${tagName}> has no page`);
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await open(pages.get(tagName), async (page) => {
        const told = await page.run(tableOf);
        for (const {name} of cssParts)
          if (!told.includes(`::part(${name})`)) page.problems.push(`<${tagName}> does not tell of its part ${name}`);
      });
    }
  });
});

/** Runs in the page: the words of the table, as soon as it is there. */
function tableOf() {
  return new Promise((resolve) => {
    const look = () => {
      const table = document.querySelector('.docblock-argstable');
      if (table) resolve(table.textContent);
    };
    new MutationObserver(look).observe(document, {childList: true, subtree: true});
    look();
  });
}

/** The element that a file of stories is about. */
function componentOf({importPath}) {
  return (
    /component: '([\w-]+)'/.exec(readFileSync(importPath, 'utf8'))?.[1] ??
    componentOf({importPath: 'stories/survey/embedded.ts'})
  );
}
