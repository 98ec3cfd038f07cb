import {svg, type SVGTemplateResult} from 'lit';

/** Pictures beside the words, for somebody who looks for the button and reads little. They never stand alone (R24). */
export const pictures = {
  sound: drawn(svg`<path d="M4 9v6h4l6 5V4L8 9z" /><path d="M17 9q2 3 0 6M20 6q4 6 0 12" />`),
  silence: drawn(svg`<path d="M4 9v6h4l6 5V4L8 9z" /><path d="M17 9l5 6M22 9l-5 6" />`),
  stop: drawn(svg`<path d="M6 6h12v12H6z" />`),
};

function drawn(lines: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true">${lines}</svg>`;
}
