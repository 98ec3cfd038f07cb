import {expect} from '@open-wc/testing';
import {html, render, type TemplateResult} from 'lit';
import {say} from '../../src/i18n/index.js';
import type {Given} from '../../src/engine/index.js';
import type {MatrixElement} from '../../src/questions/more.js';
import type {MatrixQuestion, RankingQuestion, Survey} from '../../src/schema/index.js';
import {piecesIn, wordsIn} from '../../src/shell/reading.js';
import type {SurveyElement} from '../../src/shell/index.js';
import {ask, kinds} from '../support/asked.js';
import {answerAll, button, pick, press, question, show, text} from '../support/person.js';
import {small} from '../support/survey.js';
import {afterwards} from '../support/watch.js';

/** Everything that is said of a part of the page; `null` where answers were passed by. */
function said(place: Element): (string | null)[] {
  return piecesIn(place).map(({of}) => (of ? wordsIn(of) : null));
}

function ofSurvey(survey: SurveyElement): (string | null)[] {
  return said(survey.renderRoot.querySelector('#survey')!);
}

/** Some piece of a page. */
function piece(content: TemplateResult): Element {
  const place = document.createElement('div');
  document.body.append(place);
  afterwards(() => place.remove());
  render(content, place);
  return place;
}

describe('Of a screen is read aloud', () => {
  it('R100: the whole notice, and that there is help', async () => {
    const survey = await show();
    const all = ofSurvey(survey).join(' ');
    for (const words of ['How was the visit?', 'Harbour House asks.', 'You can call us.', 'Start', 'Get help'])
      expect(all).to.contain(words);
  });

  it('R100: the help, once it is open, each contact with its number', async () => {
    const survey = await show();
    button(survey, 'Get help').click();
    expect(ofSurvey(survey)).to.include('Night line +15550100');
  });

  it('R40: not the way out, nor the choice of a language', async () => {
    const survey = await show();
    const all = ofSurvey(survey).join(' ');
    expect([
      text(survey).includes('Español'),
      all.includes('Español'),
      all.includes('Leave this page Shift'),
    ]).to.deep.equal([true, false, false]);
  });

  it('R100: a question, its hint, its answers, and the ways to say why not', async () => {
    const survey = await show();
    await press(survey, 'Start');
    const words = ofSurvey(survey);
    expect(words.slice(0, 5)).to.deep.equal([
      'Question 1 of 4 to 5',
      'Did you feel safe here?',
      'Always',
      'Sometimes',
      'Never',
    ]);
    for (const more of ['I would rather not say', 'Skip this question']) expect(words).to.include(more);
  });

  it('R55: the same whatever somebody picked, so that nobody in the room learns it', async () => {
    const survey = await show();
    await press(survey, 'Start');
    await pick(survey, 'Always');
    const one = said(question(survey));
    await pick(survey, 'Never');
    expect(said(question(survey))).to.deep.equal(one);
  });

  it('R55: the same in every row of a list of things, whatever was said to it', async () => {
    const [one, two] = (kinds.matrix as MatrixQuestion).rows;
    const heard = async (rows: [string, Given][]) => {
      const {element} = await ask(kinds.matrix);
      (element as unknown as MatrixElement).rows = new Map(rows);
      await element.updateComplete;
      return said(element).join(' ').replaceAll('Clear all of these answers', '').trim();
    };
    const nothingSaid = await heard([]);
    const picked = (kinds.matrix as MatrixQuestion).points[0]!.id;
    expect(
      await heard([
        [one!.id, {why: 'not-sure'}],
        [two!.id, {answer: picked}],
      ]),
    ).to.equal(nothingSaid);
  });

  it('R55: the choices to put in order, in the survey’s order, whatever the person’s is', async () => {
    const {choices} = kinds.ranking as RankingQuestion;
    const {element} = await ask(kinds.ranking, {answer: choices.map(({id}) => id).toReversed()});
    expect(said(element)).to.include(choices.map(({label}) => say(label, 'en')).join('. '));
  });

  it('R55: nothing that is remarked on what somebody types', async () => {
    const typed = (answer: string) => ask(kinds.text, {answer}).then(({element}) => said(element));
    expect(await typed('Ask for Amina, 0470 12 34 56')).to.deep.equal(await typed('Tea'));
  });

  it('R55: nothing that somebody typed', async () => {
    const survey = await show();
    await answerAll(survey, 'canary');
    const here = text(survey).includes('canary');
    const review = ofSurvey(survey);
    await press(survey, 'Back');
    expect([here, [...review, ...ofSurvey(survey)].join(' ').includes('canary')]).to.deep.equal([true, false]);
  });

  it('R55: on the review, what was asked, and that the answers are not read', async () => {
    const survey = await show();
    await answerAll(survey);
    const words = ofSurvey(survey);
    expect([
      words.includes('What helped?'),
      words.some((each) => each?.includes('Papers')),
      words.at(-1),
    ]).to.deep.equal([true, false, null]);
  });

  it('a button that stands in every row, once', async () => {
    const survey = await show();
    await answerAll(survey);
    expect(ofSurvey(survey).filter((each) => each === 'Change')).to.deep.equal(['Change']);
  });

  it('R55: in place of an earlier answer, picked or typed, what stands there without one', async () => {
    const [first, second] = small.parts;
    const echoing: Survey = {
      ...small,
      parts: [
        {...first!, questions: first!.questions.slice(0, 1)},
        {...second!, questions: [{id: 'echo', kind: 'yes-no', ask: 'You said {safe|what you said}. Still so?'}]},
      ],
    };
    const survey = await show({survey: echoing});
    await press(survey, 'Start');
    await pick(survey, 'Sometimes');
    await press(survey, 'Continue');
    expect([text(survey).includes('You said Sometimes'), said(question(survey))[0]]).to.deep.equal([
      true,
      'You said what you said. Still so?',
    ]);
  });
});

describe('Of anything on the page is read aloud', () => {
  it('R101: a picture, in the words for those who cannot see it', () => {
    expect(
      said(
        piece(
          html`<h2>How was it?</h2>
            <img src="data:," alt="A door" /><img src="data:," alt="" />`,
        ),
      ),
    ).to.deep.equal(['How was it?', 'A door']);
  });

  it('all that could be picked from a short list, once, and not what was', () => {
    const list = html`<select>
      <option></option>
      <option>Not sure</option>
      <option selected>Rather not</option>
    </select>`;
    const years = html`<select>
      ${Array.from({length: 9}, (_, at) => html`<option>${2000 + at}</option>`)}
    </select>`;
    expect(said(piece(html`${list}${list}${years}`))).to.deep.equal(['Not sure. Rather not']);
  });

  it('nothing that nobody sees', () => {
    const hidden = html`<p hidden>a</p>
      <p aria-hidden="true">b</p>
      <p class="sr">c</p>
      <div inert>d</div>
      <svg><title>e</title></svg>`;
    expect(
      said(
        piece(
          html`${hidden}
            <p>Seen</p>`,
        ),
      ),
    ).to.deep.equal(['Seen']);
  });

  it('of a button with a picture, what it is called', () => {
    expect(said(piece(html`<button aria-label="Move up">↑</button>`))).to.deep.equal(['Move up']);
  });

  it('what an element of the site’s own shows, in its own tree and in its slots', () => {
    const place = piece(html`<div id="own"><b>Calm</b></div>`);
    const root = place.querySelector('#own')!.attachShadow({mode: 'open'});
    render(
      html`<p>How calm?</p>
        <span><slot></slot></span>`,
      root,
    );
    expect(said(place)).to.deep.equal(['How calm?', 'Calm']);
  });

  it('words apart that stand apart', () => {
    const row = html`<label style="display: flex"><span>10</span><span>Very calm</span></label>`;
    expect(said(piece(row))).to.deep.equal(['10 Very calm']);
  });

  it('words in one breath, however they are put together', () => {
    expect(
      said(
        piece(
          html`<label
            ><input type="radio" /> <span>Very <b>calm</b></span></label
          >`,
        ),
      ),
    ).to.deep.equal(['Very calm']);
  });
});
