/** Runs in the page before anything else: `__shown(id)` gives what went wrong while that story or page was drawn and played. */
export function listen() {
  const good = ['storyFinished', 'docsRendered'];
  const bad = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'];
  let wrong = [];
  const done = new Map();
  const promise = (id) => done.get(id) ?? done.set(id, Promise.withResolvers()).get(id);
  const tell = (channel) => {
    for (const name of good) channel.on(name, (detail) => promise(detail?.storyId ?? detail).resolve(wrong));
    for (const name of bad)
      channel.on(name, (detail) => {
        wrong.push(`${name}: ${detail?.message ?? detail?.description ?? JSON.stringify(detail)}`);
        // After that one the story still finishes; after the others there is nothing to wait for.
        if (name !== 'playFunctionThrewException') for (const each of done.values()) each.resolve(wrong);
      });
  };
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      tell(value);
    },
  });
  globalThis.__shown = (id) => {
    setTimeout(() => promise(id).resolve([...wrong, 'was not there after 20 seconds']), 20_000);
    return promise(id).promise;
  };
  globalThis.__turn = (storyId, viewMode) => {
    wrong = [];
    done.clear();
    const there = globalThis.__shown(storyId);
    channel.emit('setCurrentStory', {storyId, viewMode});
    return there;
  };
}

/** Runs in the page: waits for the entry that it was opened with. */
export function shown(id) {
  return globalThis.__shown(id);
}

/** Runs in the page: turns to another entry, as somebody does who presses it in the list beside it. */
export function turn(id, viewMode) {
  return globalThis.__turn(id, viewMode);
}
