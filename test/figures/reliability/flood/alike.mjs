/**
 * How likely two samples differ as much as they do by chance alone, if they come from the same place: Welch's t-test of their ranks,
 * with the normal curve in place of Student's, because the samples are large. Of ranks, because one answer that a busy machine held up
 * for a second would outweigh all others.
 *
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
export function alike(a, b) {
  const order = [...a, ...b].toSorted((x, y) => x - y);
  const rank = new Map(order.map((time, n) => [time, n]));
  const ranks = (times) => times.map((time) => rank.get(time));
  const [one, two] = [spread(ranks(a)), spread(ranks(b))];
  const t = Math.abs(one.mean - two.mean) / Math.sqrt(one.variance / a.length + two.variance / b.length);
  return 2 * beyond(t);
}

/** @param {readonly number[]} sample */
function spread(sample) {
  const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sample.length - 1);
  return {mean, variance};
}

/** The part of the normal curve beyond `z` (Abramowitz and Stegun 26.2.17, good to seven digits). @param {number} z */
function beyond(z) {
  const t = 1 / (1 + 0.231_641_9 * z);
  const sum = [1.330_274_429, -1.821_255_978, 1.781_477_937, -0.356_563_782, 0.319_381_53];
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum.reduce((rest, factor) => t * (factor + rest), 0);
}
