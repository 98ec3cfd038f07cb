/** The themes of the toolbar. */
export const themes = {
  device: 'As the device',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
  forced: 'Forced colours, roughly',
} as const;

export type Theme = keyof typeof themes;

/** The theme that an element is given, if it is given one. */
export function themeFor(theme: Theme): 'light' | 'dark' | 'contrast' | undefined {
  return theme === 'device' || theme === 'forced' ? undefined : theme;
}

/**
 * Sets the page around the story to a theme.
 *
 * Only a device can force colours. Here the elements are given the colours that it would force on them, which shows as much
 * of it as a page can: borders and pictures keep what the device would take away.
 */
export function surround(theme: Theme): void {
  const {style} = document.documentElement;
  style.colorScheme = theme === 'light' || theme === 'dark' ? theme : 'light dark';
  // Said out loud, because axe takes a page without a background for a white one.
  Object.assign(document.body.style, {background: 'Canvas', color: 'CanvasText'});
  for (const [name, colour] of Object.entries(forced)) {
    if (theme === 'forced') style.setProperty(`--heed-${name}`, colour);
    else style.removeProperty(`--heed-${name}`);
  }
}

const forced = {
  ink: 'CanvasText',
  quiet: 'CanvasText',
  paper: 'Canvas',
  surface: 'Canvas',
  line: 'CanvasText',
  accent: 'LinkText',
  'on-accent': 'Canvas',
  soft: 'Canvas',
};
