import {html, svg, type TemplateResult} from 'lit';
import type {Face} from '../schema/index.js';

/** Eyes and mouth of each face. None cries, none is angry (R24): they differ by a curve, not by a colour. */
const features: Readonly<Record<Face, TemplateResult>> = {
  glad: svg`<path d="M15 20q2.5-4 5 0M28 20q2.5-4 5 0M14 28q10 11 20 0" />`,
  fine: svg`<path d="M17.5 18v2M30.5 18v2M16 29.5q8 5.5 16 0" />`,
  unsure: svg`<path d="M17.5 18v2M30.5 18v2M16.5 31.5q4-2.5 7.5-.5t7.5-.5" />`,
  low: svg`<path d="M17.5 18v2M30.5 18v2M17.5 32q6.5-3 13 0" />`,
};

/** A calm face in the colour of the words beside it. It says nothing by itself, so screen readers pass it by. */
export function drawFace(face: Face): TemplateResult {
  return html`
    <svg part="picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="21" />
      ${features[face]}
    </svg>
  `;
}
