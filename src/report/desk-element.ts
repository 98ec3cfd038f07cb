import {css, html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {base, BaseElement, tokens} from '../ui/index.js';
import {csv} from './csv.js';
import {handedIn, type ReadExport} from './handed.js';
import {outcome} from './outcome.js';
import {tableOf, type Table} from './table.js';

export type {Handed, HandedKey, ReadExport} from './handed.js';

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
        white-space: pre-wrap;
      }
    `,
  ];

  /** How to open what staff hand over. Set by `desk.js`. */
  @property({attribute: false}) read: ReadExport | undefined;

  /** Where the collector is, filled in for convenience. */
  @property() collector = '';

  @state() private keyCount = 1;
  @state() private message = '';
  @state() private table: Table | undefined;

  /** Counts openings and lockings: an opening that something came after shows nothing. */
  #turn = 0;

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
    this.#turn += 1;
    this.table = undefined;
    this.keyCount = 1;
    this.renderRoot.querySelector('form')?.reset();
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
            >Address <input name="collector" .defaultValue=${this.collector} spellcheck="false" autocomplete="off"
          /></label>
          <label>Access word <input type="password" name="token" autocomplete="off" /></label>
        </fieldset>
        <fieldset>
          <legend>2. The key</legend>
          ${Array.from({length: this.keyCount}, (_, at) => keyFile(at))}
          <button type="button" @click=${this.#onMoreKeys}>Add an older key file</button>
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

  #onMoreKeys() {
    this.keyCount += 1;
  }

  async #onSubmit(happening: SubmitEvent) {
    happening.preventDefault();
    const fields = new FormData(happening.target as HTMLFormElement);
    this.#turn += 1;
    const turn = this.#turn;
    this.message = 'Opening. Each key file takes a few seconds.';
    await this.updateComplete;
    const opening = handedIn(fields).then((handed) => this.read?.(handed));
    const read = await opening.catch((error: unknown) =>
      error instanceof Error ? error.message : 'This could not be opened.',
    );
    // Opened again meanwhile, or locked: then it is as if this had never been pressed.
    if (turn !== this.#turn || read === undefined) return;
    this.message = typeof read === 'string' ? read : outcome(read).trimEnd();
    // With nothing opened, the form stays: another key may open it.
    if (typeof read !== 'string' && (read.responses.length > 0 || read.unopened.length === 0)) {
      this.keyCount = 1;
      this.table = tableOf(read.responses);
    }
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

/** A key file and its passphrase. Whoever took one passphrase for all writes it once. */
function keyFile(at: number) {
  return html`
    <label>${at > 0 ? 'Older key file' : 'Key file'} <input type="file" name="key" accept=".age,.txt" /></label>
    <label
      >${at > 0 ? 'Its passphrase, if it is another' : 'Passphrase'}
      <input type="password" name="passphrase" autocomplete="off"
    /></label>
  `;
}
