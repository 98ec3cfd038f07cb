/** Looks for elements that nobody registered, in every shadow tree too. */
export async function checkDefined(opened, where) {
  await opened.look(where, () => {
    const unknown = globalThis.__story.all().filter((node) => !node.matches(':defined'));
    return [...new Set(unknown.map(({localName}) => `nothing is registered as <${localName}>`))];
  });
}

/** Looks whether every picture beside an answer has words beside it, too (R24). */
export async function checkPictures(opened, where) {
  await opened.look(where, () => {
    const {all, call} = globalThis.__story;
    return all()
      .filter((node) => node.matches('label:has(img, svg)') && !node.innerText.trim())
      .map((node) => `${call(node)} has a picture and no words`);
  });
}
