/**
 * A kind of question of one's own: how calm was the place?
 *
 * Each answer is words, with water drawn beside them, from still to rough. No faces and no bodies, and no colour that judges.
 * The survey around it asks, gives the hint, the ways to say why not and the button that clears.
 */

/** As much of a wave as is repeated. */
const WAVES = 6;

class CalmPlace extends HTMLElement {
  static observedAttributes = ['lang'];

  #root = this.attachShadow({mode: 'open'});
  #points = [];
  #answer;

  /** What the survey says, as the check below understood it. */
  set options({points}) {
    this.#points = points;
    this.#draw();
  }

  /** The id of what is picked. Whoever sets it is not told: `change` is only for what the person does. */
  get answer() {
    return this.#answer;
  }

  set answer(answer) {
    this.#answer = answer;
    for (const input of this.#root.querySelectorAll('input')) input.checked = input.value === answer;
  }

  connectedCallback() {
    this.#root.adoptedStyleSheets = [looks];
  }

  /** The person chose another language. */
  attributeChangedCallback() {
    this.#draw();
  }

  #draw() {
    const most = this.#points.length - 1;
    this.#root.replaceChildren(...this.#points.map((point, at) => this.#choice(point, at / most)));
  }

  #choice({id, label}, roughness) {
    // A native control: large enough to hit, and every screen reader knows it.
    const input = document.createElement('input');
    Object.assign(input, {type: 'radio', name: 'calm', value: id, checked: id === this.#answer, autocomplete: 'off'});
    input.addEventListener('change', () => {
      this.#answer = id;
      this.dispatchEvent(new Event('change'));
    });
    const words = document.createElement('span');
    words.textContent = inLanguage(label, this.lang);
    const choice = document.createElement('label');
    choice.append(input, water(roughness), words);
    return choice;
  }
}

/** Two lines of water, from still (0) to rough (1). Built node by node: a strict page lets nobody set `innerHTML`. */
function water(roughness) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 96 40');
  drawing.setAttribute('aria-hidden', 'true');
  for (const height of [14, 28]) {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', `M0 ${height}q8 ${-18 * roughness} 16 0${'t16 0'.repeat(WAVES - 1)}`);
    drawing.append(line);
  }
  return drawing;
}

const inLanguage = (text, lang) => (typeof text === 'string' ? text : (text[lang] ?? Object.values(text)[0]));

/** The survey's own colours and corners come in as custom properties, and follow it into dark and high contrast. */
const looks = new CSSStyleSheet();
looks.replaceSync(`
  label {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 3.25rem;
    box-sizing: border-box;
    padding: 0.6rem 1rem;
    margin-block-end: 0.6rem;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: var(--accent);
    background: var(--soft);
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  input {
    flex: none;
    inline-size: 1.4rem;
    block-size: 1.4rem;
    margin: 0;
    outline: none;
    accent-color: var(--accent);
  }
  svg {
    flex: none;
    inline-size: 4rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
  }
  span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    label:has(:checked) {
      border-width: 4px;
    }
  }
`);

const isText = (text) => typeof text === 'string' || (typeof text === 'object' && text !== null);
const isPoint = (point) => typeof point?.id === 'string' && isText(point.label);

/** Checks what a survey says under `options`. A zod schema has the same shape. */
const options = {
  safeParse(said) {
    const points = said?.points;
    const good = Array.isArray(points) && points.length >= 2 && points.length <= 4 && points.every(isPoint);
    if (good) return {success: true, data: {points}};
    return {
      success: false,
      error: {issues: [{path: ['points'], message: 'needs two to four, each with id and label'}]},
    };
  },
};

/** The answer as the person reads it before sending. */
const inWords = (answer, {points}, lang) => inLanguage(points.find(({id}) => id === answer)?.label ?? '', lang);

if (!customElements.get('acme-calm-place')) customElements.define('acme-calm-place', CalmPlace);

/** For `survey.customKinds`. */
export const calmPlace = {element: 'acme-calm-place', options, inWords};
