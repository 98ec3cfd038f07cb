import assert from 'node:assert/strict';
import {test} from 'node:test';
import {room} from './support.mjs';

const {pageCss, pageHtml} = await room('cli');

const page = {
  endpoint: 'https://forms.example.org/collector',
  help: [{name: 'Línea 800', link: 'tel:+591800'}],
  languages: ['en', 'ar'],
  otherWays: {en: 'Ask for a paper form.', ar: 'اطلب نموذجًا.'},
  integrity: {files: {'heed.js': 'sha384-A', 'c/check.js': 'sha384-B', 'c/ar.js': 'sha384-C'}, first: ['c/check.js']},
};
const policyOf = (html) =>
  Object.fromEntries(
    /Policy" content="([^"]*)"/
      .exec(html)[1]
      .split('; ')
      .map((rule) => /^(\S+) (.*)$/.exec(rule).slice(1)),
  );

test('R68: the page lets nothing in from elsewhere, and nothing out but to the collector', () => {
  assert.deepEqual(policyOf(pageHtml(page)), {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self' https://forms.example.org",
    'img-src': "'self'",
    'media-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html',
  });
  assert.equal(policyOf(pageHtml({...page, endpoint: '/collector'}))['connect-src'], "'self'");
});

test('each script comes with its hash, and those needed first are asked for at once', () => {
  const html = pageHtml(page);
  assert.ok(
    html.includes('<script type="module" src="heed/heed.js" integrity="sha384-A" crossorigin="anonymous"></script>'),
  );
  assert.deepEqual(html.match(/<link rel="modulepreload"[^>]*>/g), [
    '<link rel="modulepreload" href="heed/c/check.js" integrity="sha384-B" crossorigin="anonymous">',
  ]);
});

test('the page tells nobody where somebody was', () => {
  const html = pageHtml(page);
  assert.match(html, /<title>Feedback<\/title>/);
  assert.match(html, /<meta name="referrer" content="no-referrer">/);
  assert.doesNotMatch(html + pageCss, /(src|href)="(https?:|\/\/)|url\(|@import/);
});

test('R62: where the survey cannot start, the page says in each language how else to tell and whom to turn to', () => {
  const html = pageHtml(page);
  assert.match(
    html,
    /<p lang="en" dir="auto">If no questions appear here, there are other ways\. Ask for a paper form\.<br><a href="tel:\+591800" rel="noreferrer">Línea 800 <bdi>\+591800<\/bdi><\/a><\/p>/,
  );
  assert.match(html, /<p lang="ar" dir="auto">[^<]*اطلب نموذجًا\.<br><a /);
});

test('R42: the way out comes before everything else on the page', () => {
  assert.match(pageHtml(page), /<body>\s*<heed-leave secondary><\/heed-leave>/);
});

test('hostile words are words', () => {
  const hostile = `"><script>alert(1)</script><a href='javascript:x'>&amp;`;
  const html = pageHtml({
    ...page,
    otherWays: hostile,
    help: [{name: hostile, link: 'https://x.example/?a&b'}],
    languages: ['en', '"><b>'],
  });
  assert.equal(html.match(/<script/g).length, 1);
  assert.equal(html.match(/<a /g).length, 2, 'one for the contact in each language');
  assert.doesNotMatch(html, /<b>/);
  assert.equal(
    html.split('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href=').length,
    5,
    'all four are there as text',
  );
  assert.ok(html.includes('href="https://x.example/?a&amp;b"'));
});
