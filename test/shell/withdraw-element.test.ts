import {expect} from '@open-wc/testing';
import {CodeError, codeOf, newSecret, withdrawalOf, type Withdrawal} from '../../src/seal/index.js';
import type {WithdrawElement} from '../../src/shell/withdraw-element.js';
import {equip, withdrawing} from '../../src/withdraw.js';
import {listenOnPage, watchEveryWayOut, written} from '../support/overheard.js';
import {organisation} from '../support/organisation.js';
import {everything} from '../support/person.js';
import {afterwards, replace, watch} from '../support/watch.js';
import {keys, media, viewport} from '../tools/act.js';

let asked: Withdrawal[];
let answer: () => Promise<void>;

beforeEach(() => {
  asked = [];
  answer = async () => undefined;
});

const withdraw = withdrawing(organisation, async (withdrawal) => {
  asked.push(withdrawal);
  await answer();
});

/** The element on the page, as the organisation's own page has it. */
async function show(more: Partial<WithdrawElement> = {}, lang = 'en'): Promise<WithdrawElement> {
  const element = document.createElement('heed-withdraw');
  element.lang = lang;
  element.append('Call us instead.');
  Object.assign(element, {organisation, withdraw, ...more});
  document.body.append(element);
  afterwards(() => element.remove());
  while (!field(element)) await new Promise((resolve) => setTimeout(resolve));
  return element;
}

const field = (element: WithdrawElement) => element.renderRoot.querySelector('input')!;
const status = (element: WithdrawElement) => element.renderRoot.querySelector('#screen [role=status]')!;
const button = (element: WithdrawElement) => element.renderRoot.querySelector<HTMLElement>('button.main')!;

/** Types a code and presses Enter, and comes back when it is said what came of it. */
async function write(element: WithdrawElement, code: string, ...steps: string[]): Promise<string> {
  field(element).focus();
  await keys(...[code].filter(Boolean), ...(steps.length > 0 ? steps : ['Enter']));
  return said(element);
}

/** What came of it. */
async function said(element: WithdrawElement): Promise<string> {
  const now = () => status(element).textContent.trim();
  while (!now() || now() === 'One moment.') await new Promise((resolve) => setTimeout(resolve));
  return now();
}

describe('Somebody who kept a code', () => {
  it('R8: has exactly those answers deleted', async () => {
    const secret = newSecret();
    const element = await show();
    expect(await write(element, codeOf(secret))).to.match(/^If we had your answers, they are deleted now\./);
    expect(asked).to.deep.equal([await withdrawalOf(secret, organisation.form)]);
  });

  it('may write it as they like', async () => {
    const secret = newSecret();
    const element = await show();
    await write(element, codeOf(secret).toLowerCase().replaceAll('-', ' '));
    expect(asked[0]).to.deep.equal(await withdrawalOf(secret, organisation.form));
  });

  it('may also press the button', async () => {
    const element = await show();
    await write(element, codeOf(newSecret()), 'Tab', 'Enter');
    expect(asked).to.have.length(1);
  });

  it('R31: is gently asked to look again when a letter is wrong, and nobody is asked anything', async () => {
    const element = await show();
    const code = codeOf(newSecret());
    const slip = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
    expect(await write(element, slip)).to.match(/^Please look at the code again\./);
    expect([asked, field(element).value]).to.deep.equal([[], slip]);
  });

  it('R31: sees no field turn red or be called wrong', async () => {
    const element = await show();
    await write(element, 'hello');
    expect(field(element).matches(':invalid, [aria-invalid], [required]')).to.be.false;
    expect(element.renderRoot.querySelector('[role=alert], [aria-live=assertive]') === null).to.be.true;
  });

  it('loses nothing when nobody can be reached, and can try again', async () => {
    const code = codeOf(newSecret());
    const element = await show();
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await write(element, code)).to.match(/Nothing is lost\. You can try again\.$/);
    expect(field(element).value).to.equal(code);
    answer = async () => undefined;
    button(element).click();
    await element.updateComplete;
    expect(await said(element)).to.match(/deleted now/);
  });

  it('is told the same whether there were answers or not, because nobody knows it here', async () => {
    const element = await show();
    const first = await write(element, codeOf(newSecret()));
    field(element).focus();
    expect(await write(element, codeOf(newSecret()))).to.equal(first);
  });

  it('asks once, however often they press', async () => {
    let go: () => void = () => undefined;
    answer = () => new Promise((resolve) => (go = resolve));
    const element = await show();
    field(element).value = codeOf(newSecret());
    for (let press = 0; press < 3; press += 1) button(element).click();
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve));
    go();
    await said(element);
    expect(asked).to.have.length(1);
  });

  it('finds the field empty afterwards', async () => {
    const element = await show();
    await write(element, codeOf(newSecret()));
    expect(field(element).value).to.equal('');
  });
});

describe('The page where a code is used', () => {
  it('R50: asks the browser and its helpers not to remember or send what is typed', async () => {
    const control = field(await show());
    const wanted = {
      autocomplete: 'off',
      autocorrect: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
      translate: 'no',
      'data-gramm': 'false',
      'data-lpignore': 'true',
    };
    const found = Object.keys(wanted).map((name) => [name, control.getAttribute(name)]);
    expect(Object.fromEntries(found)).to.deep.equal(wanted);
    expect([control.name, control.form]).to.deep.equal(['', null]);
  });

  it('R50: tells a page’s own scripts nothing, writes nothing anywhere, and keeps its address', async () => {
    const [heard, ways, opened] = [listenOnPage(), watchEveryWayOut(), watch(IDBFactory.prototype, 'open')];
    const address = [location.href, document.title, history.length];
    const element = await show();
    const code = codeOf(newSecret());
    field(element).focus();
    await keys(code);
    const onPage = written(everything(document.documentElement));
    await write(element, '');
    expect(asked).to.have.length(1);
    const typing = /^(input|beforeinput|change|key.*)$/;
    expect(heard.filter(({type, said: words}) => typing.test(type) || words.includes(code))).to.be.empty;
    expect(onPage).not.to.contain(code);
    expect(Object.entries(ways).filter(([, calls]) => calls.length > 0)).to.be.empty;
    expect([opened.length, [location.href, document.title, history.length]]).to.deep.equal([0, address]);
  });

  it('R43: forgets the code when somebody leaves, before anything else', async () => {
    const element = await show();
    let atLeaving: string | undefined;
    element.addEventListener('leave', (happening) => {
      atLeaving = field(element).value;
      happening.preventDefault();
    });
    field(element).value = codeOf(newSecret());
    const leave = element.renderRoot.querySelector('heed-leave')!;
    await leave.updateComplete;
    leave.renderRoot.querySelector('button')!.click();
    expect(atLeaving).to.equal('');
  });

  it('R46: is empty when the browser brings it back', async () => {
    const element = await show();
    await write(element, 'hello');
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await element.updateComplete;
    expect([field(element).value, status(element).textContent.trim()]).to.deep.equal(['', '']);
  });

  it('says nothing to whoever comes after somebody who left while it was asking', async () => {
    let go: () => void = () => undefined;
    answer = () => new Promise((resolve) => (go = resolve));
    const element = await show();
    field(element).value = codeOf(newSecret());
    button(element).click();
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve));
    element.wipe();
    go();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(status(element).textContent.trim()).to.equal('');
  });

  it('R51: is covered when nobody looks at the tab, and shown again on request', async () => {
    const element = await show();
    field(element).value = 'hello';
    replace(document, 'visibilityState', 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    const covered = field(element).checkVisibility();
    const again = [...element.renderRoot.querySelectorAll('button')].find((each) => each.checkVisibility())!;
    again.click();
    await element.updateComplete;
    expect([covered, field(element).checkVisibility(), field(element).value]).to.deep.equal([false, true, 'hello']);
  });

  it('R98: speaks the languages of the organisation, from right to left where they are written so', async () => {
    const element = await show({}, 'ar');
    const section = element.renderRoot.querySelector('section')!;
    expect([section.dir, section.lang, field(element).dir]).to.deep.equal(['rtl', 'ar', 'ltr']);
  });

  it('shows no draft of a translation unless the organisation allows it', async () => {
    const element = await show({organisation: {...organisation, allowDraftLocales: false}}, 'ar');
    expect([element.lang, element.renderRoot.querySelector('select') === null]).to.deep.equal(['en', true]);
  });

  it('shows what stands between its tags while there is nowhere to ask', async () => {
    const element = document.createElement('heed-withdraw');
    element.append('Call us instead.');
    document.body.append(element);
    afterwards(() => element.remove());
    Object.assign(element, {organisation});
    await element.updateComplete;
    expect(element.renderRoot.querySelector('slot') !== null).to.be.true;
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`can be used by everybody (axe, ${scheme})`, async () => {
      await media({'prefers-color-scheme': scheme});
      const element = await show();
      await write(element, 'hello');
      await expect(element).to.be.accessible();
    });
  }

  it('R95: has nothing smaller than a finger, and fits a narrow phone', async () => {
    await viewport(320);
    const element = await show();
    for (const control of element.renderRoot.querySelectorAll('input, select, #screen button')) {
      const {height, width} = control.getBoundingClientRect();
      expect(Math.min(height, width)).to.be.at.least(44);
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });
});

describe('An organisation’s file', () => {
  it('equips the element to ask its collector', async () => {
    const requests = watch(globalThis, 'fetch', async () => Response.json({v: 1, status: 'done'}));
    const element = document.createElement('heed-withdraw');
    await equip(element, Promise.resolve(organisation));
    await element.withdraw!(codeOf(newSecret()));
    expect(requests.map(([url]) => url)).to.deep.equal([`${organisation.endpoint}/withdrawals`]);
  });

  it('with something wrong in it leaves what stands between the tags, and says to a developer what to do', async () => {
    const element = document.createElement('heed-withdraw');
    const evil = {...organisation, leave: 'javascript:alert(1)'};
    const told = watch(console, 'error', () => undefined);
    await equip(element, Promise.resolve(evil));
    expect(String(told)).to.contain('heed-withdraw: ').and.to.contain('run `heed check` on it');
    expect(element.withdraw).to.be.undefined;
  });
});

describe('What the page does with a code', () => {
  it('asks nobody when it cannot be one', async () => {
    const error: unknown = await withdraw('hello').catch((reason: unknown) => reason);
    expect([error instanceof CodeError, asked]).to.deep.equal([true, []]);
  });
});
