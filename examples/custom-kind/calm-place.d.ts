type Text = string | Readonly<Record<string, string>>;

/** What a survey says under `options`: two to four answers, from calm to not calm. */
interface CalmPlaceOptions {
  readonly points: readonly {readonly id: string; readonly label: Text}[];
}

/** For `survey.customKinds`. */
export declare const calmPlace: {
  readonly element: 'acme-calm-place';
  readonly options: {
    safeParse(
      said: unknown,
    ): {readonly success: true; readonly data: CalmPlaceOptions} | {readonly success: false; readonly error: unknown};
  };
  readonly inWords: (answer: string | number | readonly string[], options: CalmPlaceOptions, lang: string) => string;
};
