// How hard English is to read, told by counting. A rough measure that errs towards too hard.

/** The years of school that a text needs (Flesch and Kincaid), with syllables counted by groups of vowels. */
export function grade(text) {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  if (words.length === 0) return 0;
  const sentences = text
    .trim()
    .split(/[.?!:]+(?:\s|$)/)
    .filter(Boolean).length;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** How many words there are, by the spaces between them. */
export function wordCount(text) {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Two words in one sentence that each say no. */
export function isDoubleNegative(text) {
  const noes =
    /\b(?:not|no|none|never|nobody|nothing|neither|without|cannot|un(?:able|aware|happy|safe|sure|likely)\w*)\b|n[’']t\b/gi;
  return text.split(/[.?!]/).some((sentence) => (sentence.match(noes) ?? []).length > 1);
}

function syllablesIn(word) {
  // A last e is silent, but in "little"; so is that of "-ed", but in "wanted".
  const heard = word.replace(/(?<=[^l])e$/, '').replace(/(?<=[^aeiouytd])ed$/, 'd');
  return Math.max(1, (heard.match(/[aeiouy]+/g) ?? []).length);
}
