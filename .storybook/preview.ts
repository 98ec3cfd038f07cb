import type {Decorator, Loader, Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {direction} from '../src/i18n/index.js';
import {contractOf, descriptionOf} from './contract.js';
import Element from './element.mdx';
import {surround, themeFor, themes} from './themes.js';

interface Shown {
  lang?: string;
  theme?: ReturnType<typeof themeFor>;
}

/** A story says in which language it is by its `lang`, and in which theme by its `theme`, unless the toolbar says another. */
const choose: Loader<Shown> = ({args, globals}) => {
  if (globals['language'] !== 'story') args.lang = globals['language'];
  const theme = themeFor(globals['theme']);
  if (theme) args.theme = theme;
};

/**
 * The page around a story: its language, direction and theme. On a page of documentation several stories stand
 * together, so there each brings its own.
 */
const surroundings: Decorator<Shown> = (story, {args: {lang = 'en'}, globals, viewMode}) => {
  const dir = direction(lang);
  if (viewMode === 'story') Object.assign(document.documentElement, {lang, dir});
  surround(globals['theme']);
  return html`<div lang=${lang} dir=${dir}>${story()}</div>`;
};

const widths = {'Small phone': 320, Phone: 375, Tablet: 640, Desk: 1280};

const preview: Preview<Shown> = {
  loaders: [choose],
  decorators: [surroundings],
  tags: ['autodocs'],
  initialGlobals: {language: 'story', theme: 'device'},
  globalTypes: {
    language: {
      description: 'Language and direction',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'story', title: 'As the story says'},
          {value: 'en', title: 'English', right: 'left to right'},
          {value: 'es', title: 'Español', right: 'left to right'},
          {value: 'ar', title: 'العربية', right: 'right to left'},
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: Object.entries(themes).map(([value, title]) => ({value, title})),
      },
    },
  },
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    docs: {page: Element, extractArgTypes: contractOf, extractComponentDescription: descriptionOf},
    viewport: {
      options: Object.fromEntries(
        Object.entries(widths).map(([name, width]) => [
          `w${width}`,
          {name: `${name}, ${width}`, styles: {width: `${width}px`, height: width < 640 ? '640px' : '900px'}},
        ]),
      ),
    },
  },
};

export default preview;
