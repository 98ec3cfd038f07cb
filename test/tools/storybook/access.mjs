import {createRequire} from 'node:module';

const {source: axe} = createRequire(import.meta.url)('axe-core');

/** WCAG 2.2 at levels A and AA, and what axe's authors advise beyond it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Words against what is behind them: 4.5 to 1, and the 7 to 1 of WCAG's 1.4.6. */
const contrast = ['color-contrast', 'color-contrast-enhanced'];

/** Looks for what is unusable for some people (R95). */
export async function checkAccess(opened, where) {
  const also = Object.fromEntries(contrast.map((id) => [id, {enabled: true}]));
  await run(opened, where, {runOnly: {type: 'tag', values: rules}, rules: also});
}

/** Looks for words that are hard to tell from what is behind them. */
export async function checkContrast(opened, where) {
  await run(opened, where, {runOnly: {type: 'rule', values: contrast}});
}

async function run(opened, where, options) {
  if (!(await opened.run(() => 'axe' in globalThis))) {
    await opened.run(seeForcedColours);
    await opened.run(axe);
  }
  const thorough = {...options, resultTypes: ['violations', 'incomplete'], preload: false, elementRef: true};
  await opened.look(where, found, thorough, contrast);
}

async function found(options, decided) {
  const {violations, incomplete} = await globalThis.axe.run('#storybook-root', options);
  const unclear = incomplete.filter(({id}) => decided.includes(id)).flatMap(({nodes}) => nodes);
  const why = ({any, all, none}) => [...any, ...all, ...none].map(({message}) => message).join(' ');
  return [
    ...violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${why(node)}`)),
    ...unclear
      .filter(({element}) => ratio(element) < 7)
      .map((node) => `contrast: ${node.target.join(' ')}: ${why(node)}`),
  ];

  /** What axe could not find out, because something else is beside it or it is a sign and no word: ink on the nearest paper. */
  function ratio(element) {
    const clear = 'rgba(0, 0, 0, 0)';
    let paper = element;
    while (paper && getComputedStyle(paper).backgroundColor === clear)
      paper = paper.assignedSlot ?? paper.parentElement ?? paper.getRootNode().host;
    const [more, less] = [
      getComputedStyle(element).color,
      paper ? getComputedStyle(paper).backgroundColor : 'rgb(255, 255, 255)',
    ]
      .map(light)
      .toSorted((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  }

  function light(colour) {
    const [r, g, b] = colour
      .match(/[\d.]+/g)
      .slice(0, 3)
      .map((each) => each / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}

/**
 * For axe, words have the colour in which Chromium says that it fills them. That is the one that was forced away; what is
 * drawn is the colour of the words.
 */
function seeForcedColours() {
  const get = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return get.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}
