/**
 * Asks for something that may never come: it ends when delivery ends, and in any case after half a minute and a second more
 * for every 2 KB, which is what a very slow line needs.
 *
 * @param length How much is sent, in bytes.
 * @param ask Is given the signal that ends it.
 */
export async function patiently<T>(
  length: number,
  signal: AbortSignal | null | undefined,
  ask: (ending: AbortSignal) => Promise<T>,
): Promise<T> {
  const enough = new AbortController();
  const stop = () => enough.abort();
  const timer = setTimeout(stop, 30_000 + length / 2);
  signal?.addEventListener('abort', stop);
  try {
    // Not `throwIfAborted`: older phones lack it, and would then never send anything.
    if (signal?.aborted) throw new DOMException('Delivery has ended.', 'AbortError');
    return await ask(enough.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
