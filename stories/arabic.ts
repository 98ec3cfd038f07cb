interface Shown {
  readonly args?: object;
}

/** The same story in Arabic, so that right-to-left is looked at as often as left-to-right. */
export function inArabic<S extends Shown>(story: S): S {
  return {...story, args: {...story.args, lang: 'ar'}};
}
