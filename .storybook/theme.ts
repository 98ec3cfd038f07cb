/** Light or dark as the toolbar says, or as the device does. */
export type Theme = 'device' | 'light' | 'dark';

const question = '(prefers-color-scheme: dark)';
const answers: (() => void)[] = [];
let theme: Theme = 'device';

/**
 * Shows every element in a theme. The elements ask the device, and a page cannot change what the device says; so what
 * they ask is replaced, in each of their style sheets, by the answer.
 */
export function show(wanted: Theme): void {
  theme = wanted;
  document.documentElement.style.colorScheme = scheme();
  // Said out loud, because axe takes a page without a background for a white one.
  Object.assign(document.body.style, {background: 'Canvas', color: 'CanvasText'});
  for (const answer of answers) answer();
}

function scheme(): string {
  return theme === 'device' ? 'light dark' : theme;
}

/** How this rule has to be changed when the theme is, if it has to. */
function answerFor(rule: CSSRule): (() => void) | undefined {
  if (rule instanceof CSSMediaRule && rule.conditionText === question) {
    return () => (rule.media.mediaText = {device: question, light: 'not all', dark: 'all'}[theme]);
  }
  if (rule instanceof CSSStyleRule && rule.style.colorScheme) return () => (rule.style.colorScheme = scheme());
  return undefined;
}

// Lit fills each of its style sheets once, here. Nothing tells us later which sheets there are.
const fill = CSSStyleSheet.prototype.replaceSync;
CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string) {
  fill.call(this, text);
  for (const rule of this.cssRules) {
    const answer = answerFor(rule);
    answer?.();
    if (answer) answers.push(answer);
  }
};
