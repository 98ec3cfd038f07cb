import {LeaveElement} from '../../src/shell/index.js';

/** The way off the page, which writes down where it would go instead of going. */
export class StayingElement extends LeaveElement {
  readonly went: {href: string; covered: boolean}[] = [];
  #tell: () => void = () => undefined;

  /** Comes back once it has gone. */
  readonly gone = new Promise<void>((resolve) => (this.#tell = resolve));

  protected override go(href: string) {
    const {width = 0, height = 0} = this.renderRoot.querySelector('#cover')?.getBoundingClientRect() ?? {};
    this.went.push({href, covered: width >= innerWidth && height >= innerHeight});
    this.#tell();
  }
}
StayingElement.define('test-staying');
