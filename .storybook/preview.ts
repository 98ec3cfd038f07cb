import {setCustomElementsManifest, type Decorator, type Loader, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import manifest from '../dist/custom-elements.json' with {type: 'json'};
import {direction} from '../src/i18n/index.js';
import {show} from './theme.js';

setCustomElementsManifest(manifest);

interface Spoken {
  lang?: string;
}

/** A story says in which language it is by its `lang`, unless the toolbar says another. */
const speak: Loader<Spoken> = ({args, globals}) => {
  if (globals['language'] !== 'story') args.lang = globals['language'];
};

/**
 * The page around a story: its language, direction and theme. On a page of documentation several stories stand
 * together, so there each brings its own.
 */
const surroundings: Decorator<Spoken> = (story, {args: {lang = 'en'}, globals, viewMode}) => {
  const dir = direction(lang);
  if (viewMode === 'story') Object.assign(document.documentElement, {lang, dir});
  show(globals['theme']);
  return html`<div lang=${lang} dir=${dir}>${story()}</div>`;
};

const preview: Preview<Spoken> = {
  loaders: [speak],
  decorators: [surroundings],
  initialGlobals: {language: 'story', theme: 'device'},
  globalTypes: {
    language: {
      description: 'Language and direction',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'story', title: 'As the story says'},
          {value: 'en', title: 'English'},
          {value: 'es', title: 'Español'},
          {value: 'ar', title: 'العربية'},
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'device', title: 'As the device'},
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
      },
    },
  },
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    viewport: {
      options: {
        phone: {name: 'Small phone, 320', styles: {width: '320px', height: '640px'}, type: 'mobile'},
        desk: {name: 'Desk, 1280', styles: {width: '1280px', height: '900px'}, type: 'desktop'},
      },
    },
  },
};

export default preview;
