/** Looks whether what is picked can be told from what is not where the device forces its colours on everything (R95). */
export async function checkPicked(opened, where) {
  await opened.look(where, alike);
}

function alike() {
  const {all, isSeen, call} = globalThis.__story;
  const labels = all().filter((node) => node.matches('label:has([type=radio], [type=checkbox])') && isSeen(node));
  const isPicked = (label) => label.querySelector('input').checked;
  const ground = getComputedStyle(document.body).backgroundColor;
  const looks = (label) => {
    const {borderInlineStartWidth, borderInlineStartColor, textDecorationLine} = getComputedStyle(label);
    const line = [ground, 'rgba(0, 0, 0, 0)'].includes(borderInlineStartColor) ? 'none' : borderInlineStartWidth;
    return `${line} ${textDecorationLine}`;
  };
  const bare = labels.filter((label) => !isPicked(label)).map(looks);
  const flat = labels.filter((label) => isPicked(label) && bare.includes(looks(label)));
  // Drawn by the device itself, which knows how to show it.
  const foreign = labels.filter((label) => getComputedStyle(label.querySelector('input')).appearance === 'none');
  return [
    ...flat.map((label) => `${call(label)} looks as if it was not picked`),
    ...foreign.map((label) => `${call(label)} has a control that is not the device’s own`),
  ];
}
