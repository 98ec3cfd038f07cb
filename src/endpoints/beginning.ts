/** The first so many characters of an answer. One that never ends, or unpacks to a gigabyte, is cut off there. */
export async function beginning({body}: Response, most: number): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let text = ''; ;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece comes after the other
    const {done, value} = await reader.read();
    if (done) return text;
    text += decoder.decode(value, {stream: true});
    if (text.length <= most) continue;
    void reader.cancel().catch(() => undefined);
    return text.slice(0, most);
  }
}
