/** Not every browser has it, and some WebViews leave it out. */
const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/**
 * A voice of this device for a language, if it has one. Never a voice that sends the words elsewhere to be spoken (R100).
 *
 * Same language and script, so that Chinese in one script is not read by a voice for the other; the same country where there
 * is one; then the voice that the person has chosen on the device.
 */
export function localVoice(lang: string): SpeechSynthesisVoice | undefined {
  const wanted = parts(lang);
  const rank = (voice: SpeechSynthesisVoice) => {
    const {country} = parts(voice.lang) ?? {};
    return (country === wanted?.country ? 2 : 0) + (voice.default ? 1 : 0);
  };
  return (synthesis()?.getVoices() ?? [])
    .filter((voice) => voice.localService && wanted && parts(voice.lang)?.spoken === wanted.spoken)
    .sort((one, other) => rank(other) - rank(one))[0];
}

/** Tells when the device has found its voices, which may be long after the page has loaded. Returns how to listen no more. */
export function whenVoicesChange(tell: () => void): () => void {
  // Older Safari fires no such event; there the voices are looked for again with each screen.
  synthesis()?.addEventListener?.('voiceschanged', tell);
  return () => synthesis()?.removeEventListener?.('voiceschanged', tell);
}

/** A language tag in full. Android writes `en_US`, and some phones write what is no language tag at all. */
function parts(tag: string): {spoken: string; country: string | undefined} | undefined {
  try {
    const {language, script, region} = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return {spoken: `${language}-${script}`, country: region};
  } catch {
    return undefined;
  }
}
