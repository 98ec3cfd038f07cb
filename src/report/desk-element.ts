import {css, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {base, BaseElement, tokens} from '../ui/index.js';
import {csv} from './csv.js';
import type {Read} from './read.js';
import {tableOf, type Table} from './table.js';
import {reasons} from './unopened.js';

/** What staff hand over to read responses. Nothing of it is stored or sent. */
export interface Handed {
  /** The export as text, or where the collector is and the access word. */
  readonly from: {readonly text: string} | {readonly collector: string; readonly token: string};
  /** The key file and its passphrase, or the 24 words. */
  readonly key: {readonly file: string; readonly passphrase: string} | {readonly words: string};
}

/** Opens what staff handed over. Rejects with an error whose message says what to change. */
export type ReadExport = (handed: Handed) => Promise<Read>;

/**
 * The desk: where staff open responses with their key, on their own machine.
 *
 * Keys and answers stay in this page's memory, until *Lock* or until it is closed.
 *
 * @customElement heed-desk
 *
 * @csspart table - The responses.
 */
export class DeskElement extends BaseElement {
  static override readonly tag = 'heed-desk';
  static override styles = [
    tokens,
    base,
    css`
      :host {
        max-inline-size: 70rem;
        margin-inline: auto;
        padding: 1rem;
      }
      h1 {
        margin: 0 0 0.5rem;
        font-size: 1.6em;
        font-weight: 650;
        line-height: 1.3;
      }
      form,
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
        justify-items: start;
      }
      form {
        margin-block-start: 1.5rem;
      }
      fieldset {
        padding: 1rem;
        margin: 0;
        inline-size: min(100%, 34rem);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      legend {
        padding-inline: 0.5rem;
        font-weight: 650;
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, max-content);
        gap: 0.25rem;
        inline-size: 100%;
      }
      input {
        min-block-size: 3rem;
        max-inline-size: 100%;
        padding: 0.5rem;
        border: 2px solid var(--line);
        border-radius: 0.4rem;
        background: var(--surface);
      }
      .scroll {
        overflow-x: auto;
        margin-block: 1rem;
      }
      table {
        border-collapse: collapse;
        background: var(--surface);
      }
      caption {
        text-align: start;
        padding-block: 0.5rem;
      }
      th,
      td {
        padding: 0.5rem 0.75rem;
        border: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
        white-space: pre-wrap;
        overflow-wrap: normal;
      }
      th {
        background: var(--soft);
        font-weight: 650;
      }
      [role='status'] {
        margin-block: 1rem;
      }
    `,
  ];

  /** How to open what staff hand over. Set by `desk.js`. */
  @property({attribute: false}) read: ReadExport | undefined;

  /** Where the collector is, filled in for convenience. */
  @property() collector = '';

  @state() private message = '';
  @state() private table: Table | undefined;

  protected override render() {
    return html`
      <h1><slot>Read what people said</slot></h1>
      <p>
        Everything happens on this machine. Nothing you enter here is stored or sent, except the access word, to the
        collector.
      </p>
      ${this.table ? this.#opened(this.table) : this.#closed()}
      <p role="status">${this.message}</p>
    `;
  }

  /** Forgets the key and every answer. */
  lock(): void {
    this.table = undefined;
    this.message = 'Locked. Nothing is left in this page.';
  }

  #closed() {
    return html`
      <form @submit=${this.#onSubmit} autocomplete="off">
        <fieldset>
          <legend>1. The responses</legend>
          <label>An export that you saved <input type="file" name="export" accept=".ndjson,.jsonl,.txt" /></label>
          <p>Or straight from the collector:</p>
          <label
            >Address <input name="collector" .value=${this.collector} spellcheck="false" autocomplete="off"
          /></label>
          <label>Access word <input type="password" name="token" autocomplete="off" /></label>
        </fieldset>
        <fieldset>
          <legend>2. The key</legend>
          <label>Key file <input type="file" name="key" accept=".age,.txt" /></label>
          <label>Passphrase <input type="password" name="passphrase" autocomplete="off" /></label>
          <p>Or, if the file is lost:</p>
          <label>The 24 words <input type="password" name="words" autocomplete="off" /></label>
        </fieldset>
        <button class="main">Open</button>
      </form>
    `;
  }

  #opened(table: Table) {
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="Responses">
        <table part="table">
          <caption>
            Square brackets say why there is no answer. A person's own words may tell who they are: keep them to
            yourself.
          </caption>
          <thead>
            <tr>
              ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td dir="auto" translate="no">${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <button @click=${this.#onSave}>Save as CSV</button>
      <button @click=${this.lock}>Lock</button>
      ${table.rows.length === 0 ? html`<p>There is no response to show yet.</p>` : nothing}
    `;
  }

  async #onSubmit(happening: SubmitEvent) {
    happening.preventDefault();
    const fields = new FormData(happening.target as HTMLFormElement);
    const text = (field: string) => (fields.get(field) as string).trim();
    const file = async (field: string) => (fields.get(field) as File).text();
    this.message = 'Opening. The key file takes a few seconds.';
    await this.updateComplete;
    try {
      const saved = await file('export');
      const words = text('words');
      const read = await this.read?.({
        from: saved ? {text: saved} : {collector: text('collector'), token: text('token')},
        key: words ? {words} : {file: await file('key'), passphrase: fields.get('passphrase') as string},
      });
      if (read) this.#show(read);
    } catch (error) {
      this.message = error instanceof Error ? error.message : 'This could not be opened.';
    }
  }

  #show({responses, unopened, repeated, withdrawn}: Read) {
    this.table = tableOf(responses);
    const whys = [...new Set(unopened.map(({why}) => why))];
    const closed = whys.map(
      (why) => `${unopened.filter((each) => each.why === why).length} not opened: ${reasons[why]}`,
    );
    const again = repeated > 0 ? [`${repeated} repeated: ${reasons.repeated}`] : [];
    const gone = withdrawn > 0 ? [`${withdrawn} left out: ${reasons.withdrawn}`] : [];
    this.message = [`${responses.length} opened.`, ...closed, ...again, ...gone].join(' ');
  }

  #onSave() {
    if (!this.table) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv(this.table)], {type: 'text/csv'}));
    link.download = 'responses.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
