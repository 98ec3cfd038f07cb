import type {Story} from './question.js';

type Play = NonNullable<Story['play']>;

/** Types into the field of a number. */
export function type(words: string): Play {
  return doing((root) => {
    const field = root.querySelector('input[type=text]') as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  });
}

/** Presses one of the two buttons beside a number: 0 for one less, 1 for one more. */
export function press(at: 0 | 1): Play {
  return doing((root) => root.querySelectorAll<HTMLElement>('[part=step]')[at]!.click());
}

/** Chooses a month. */
export function choose(month: string): Play {
  return doing((root) => {
    const list = root.querySelector('select')!;
    list.value = month;
    list.dispatchEvent(new Event('change', {bubbles: true}));
  });
}

/** Chooses from one list of several, by its id. */
export function chooseIn(id: string, value: string): Play {
  return doing((root) => {
    const list = root.getElementById(id) as HTMLSelectElement;
    list.value = value;
    list.dispatchEvent(new Event('change', {bubbles: true}));
  });
}

/** Presses one of the buttons of a ranking: for each thing one up and one down. */
export function move(at: number): Play {
  return doing((root) => root.querySelectorAll<HTMLElement>('li button')[at]!.click());
}

/** Does something in the shadow root of the story's question. */
function doing(act: (root: ShadowRoot) => void): Play {
  return async ({canvasElement}) => {
    const element = canvasElement.querySelector('.question') as HTMLElement & {updateComplete: Promise<boolean>};
    await element.updateComplete;
    act(element.shadowRoot!);
    await element.updateComplete;
  };
}
