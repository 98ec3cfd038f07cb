// Where the Tab key leads on a page, all the way round.
import {press} from './keys.mjs';

/** What has the focus once the page is drawn, through all shadow roots. */
const focused = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  resolve(focus);
})))`;

/** How it is seen: whether a line is drawn around it, and whether all of it can be seen. */
function look(focus) {
  const label = focus.closest('label');
  const line = [focus, label].some((each) => {
    if (!each) return false;
    const {outlineStyle, outlineWidth} = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const {left, top, right, bottom} = focus.getBoundingClientRect();
  // A large field may go on below the screen, as long as a line of it, which is as high as a button, can be seen.
  const at = [(left + right) / 2, (top + Math.min(bottom, innerHeight)) / 2];
  let hit;
  for (let inner = document.elementFromPoint(...at); inner && inner !== hit;) {
    hit = inner;
    inner = hit.shadowRoot?.elementFromPoint(...at);
  }
  return {
    line,
    inSight: top >= 0 && Math.min(bottom, top + 44) <= innerHeight + 1 && left >= 0 && right <= innerWidth + 1,
    onTop: focus.contains(hit) || Boolean(label?.contains(hit)),
  };
}

/** More presses than any screen needs: who is still not round is caught somewhere. */
const MOST = 80;

/**
 * Every stop of the Tab key, from the start of the page to its end, as `{id, line, inSight, onTop}`.
 *
 * @param key `Tab`, or `Shift+Tab` to go from the end to the start.
 */
export async function stops(page, key = 'Tab') {
  const session = await page.createCDPSession();
  /** Between the end of a page and its start, the page itself has the focus. */
  let round;
  try {
    for (let presses = 0; presses < MOST; presses += 1) {
      await press(page, [key]);
      const {result} = await session.send('Runtime.evaluate', {expression: focused, awaitPromise: true});
      const {objectId} = result;
      const {node} = await session.send('DOM.describeNode', {objectId});
      if (node.localName === 'body') {
        if (round) return round;
        round = [];
      } else if (round) {
        const seen = {objectId, functionDeclaration: `function () { return (${look})(this); }`, returnByValue: true};
        const {result: how} = await session.send('Runtime.callFunctionOn', seen);
        round.push({id: node.backendNodeId, name: node.localName, ...how.value});
      }
    }
  } finally {
    await session.detach();
  }
  throw new Error(`After ${MOST} presses the ${key} key has not come round: ${round?.map(({name}) => name).join()}`);
}
