// Letters with marks above and below them are whole, in every script that survivors read.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {inkOf} from './tools/storybook/ink.mjs';
import {folder, opening} from './tools/storybook/opening.mjs';

const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);
const scripts = entries.filter(({title, type}) => title === 'Scripts' && type === 'story');

/** So wide that each text stands on one line. */
const wide = {width: 1600, height: 900};

const places = {
  'the question': 'h2',
  'the hint': '#hint',
  'an answer': 'label:not(.why *) > span',
  'a text': 'textarea',
  'a line': 'input[type=text]',
};

describe('letters', {concurrency: 2}, () => {
  const open = opening(wide);

  it('are looked at in eleven scripts', () => assert.equal(scripts.length, 11));

  for (const entry of scripts) {
    it(`R102: in ${entry.name} no mark is cut off, and none touches the line above or below`, () =>
      open(entry, async (story) => {
        for (const [place, selector] of Object.entries(places)) {
          // oxlint-disable-next-line no-await-in-loop -- there is one page
          const whole = await inkOf(story, selector, true);
          // oxlint-disable-next-line no-await-in-loop
          const {ink, line, above, below} = await inkOf(story, selector, false);
          if (!(ink > 8)) story.problems.push(`${place} shows nothing`);
          if (ink < whole.ink - 1) story.problems.push(`${place} is cut: ${ink} px of ${whole.ink}`);
          if (ink > line) story.problems.push(`${place} is ${ink} px high on lines of ${line} px`);
          if (above < 0 || below < 0) story.problems.push(`${place} sticks out by ${Math.max(-above, -below)} px`);
        }
      }));
  }
});
