/** Looks whether anything moves, or would: on no device, whatever it is set to (WCAG 2.3.3, R33). */
export async function checkStill(opened, where) {
  await opened.look(where, moving);
}

function moving() {
  const {all, roots, isSeen, call} = globalThis.__story;
  const running = roots().flatMap((root) => root.getAnimations());
  const found = running.map(({effect}) => `${call(effect.target)} moves`);
  for (const node of all().filter(isSeen)) {
    const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(node);
    if (animationName !== 'none' || scrollBehavior !== 'auto' || /[1-9]/.test(transitionDuration))
      found.push(`${call(node)} would move`);
  }
  return found;
}
