import {allWords, languages} from '../../src/i18n/index.js';

/** The library's words that stand on a button. */
type Button =
  | 'start'
  | 'next'
  | 'skip'
  | 'skipPart'
  | 'back'
  | 'breakTitle'
  | 'stop'
  | 'stopDelete'
  | 'stopSend'
  | 'send'
  | 'takeBack'
  | 'remove'
  | 'clearScreen';

/** As much of a story as somebody needs to be in front of it. */
interface Opened {
  readonly canvasElement: HTMLElement;
}

export type Somebody = ReturnType<typeof somebody>;

/** Somebody in front of a survey, who uses nothing but its own controls. */
export function somebody({canvasElement}: Opened) {
  const survey = canvasElement.querySelector('heed-survey')!;
  const root = survey.shadowRoot!;

  /** Presses the button with these words, as soon as it is there. */
  async function press(button: Button) {
    await appears(root, () => root.querySelector('#survey'));
    const words = await allWords(languages[survey.lang]!);
    const found = await appears(root, () =>
      [...root.querySelectorAll('button')].find(({textContent}) => textContent.trim() === words[button]),
    );
    found.click();
    await survey.updateComplete;
  }

  /** Picks an answer, or a reason such as `why:not-sure`. */
  async function pick(value: string) {
    const inputs = await Promise.all([...root.querySelectorAll<Asked>('#screen > .question')].map(inputsOf));
    inputs
      .flat()
      .find((input) => input.value === value)
      ?.click();
    await survey.updateComplete;
  }

  /** Writes into the first place to write. */
  async function write(text: string) {
    const written = root.querySelector('heed-text')!;
    await written.updateComplete;
    const place = written.shadowRoot!.querySelector<HTMLInputElement | HTMLTextAreaElement>('[part="text"]')!;
    place.value = text;
    place.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await survey.updateComplete;
  }

  /** Opens what is folded away: `help`, `about` or `code`. */
  async function unfold(part: string) {
    (await sees(`details[part="${part}"] > summary`)).click();
  }

  /** Chooses another language. */
  async function speak(language: string) {
    const list = await appears(root, () => root.querySelector('select'));
    list.value = language;
    list.dispatchEvent(new Event('change', {bubbles: true}));
    await appears(root, () => root.querySelector(`#survey[lang="${language}"]`));
  }

  /** Waits until something can be seen. */
  function sees(selector: string): Promise<HTMLElement> {
    return appears(root, () => root.querySelector<HTMLElement>(selector));
  }

  return {press, pick, write, unfold, speak, sees};
}

type Asked = HTMLElement & {readonly updateComplete?: Promise<boolean>};

async function inputsOf(question: Asked): Promise<HTMLInputElement[]> {
  await question.updateComplete;
  return [...(question.shadowRoot?.querySelectorAll('input') ?? [])];
}

/** Looks now, and again whenever something is drawn. */
function appears<T>(root: Node, find: () => T | null | undefined): Promise<T> {
  return new Promise((resolve) => {
    const watching = new MutationObserver(look);
    function look() {
      const found = find();
      if (!found) return;
      watching.disconnect();
      resolve(found);
    }
    watching.observe(root, {attributes: true, childList: true, subtree: true});
    look();
  });
}
