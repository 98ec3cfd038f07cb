// Colours as people see them.

/** How much a colour differs from another to the eye: 1 to 21 (WCAG 2.2). */
export function contrast(one, other) {
  const [dark, light] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether somebody would call a colour red or pink: of that hue, and not nearly grey, white or black. */
export function isRed(colour) {
  const [r, g, b] = parts(colour);
  const [least, most] = [Math.min(r, g, b), Math.max(r, g, b)];
  if (most - least < 0.12 || most !== r) return false;
  const hue = (60 * ((g - b) / (most - least)) + 360) % 360;
  return hue < 22 || hue > 335;
}

function brightness(colour) {
  const [r, g, b] = parts(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue of `#abc` or `#aabbcc`, from 0 to 1. */
function parts(colour) {
  const digits = colour.slice(1);
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255);
}
