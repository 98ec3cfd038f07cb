import type {ArgTypes} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with {type: 'json'};

/** One thing that an element promises, as far as the manifest of custom elements tells. */
interface Promised {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly type?: {readonly text: string};
}

interface Declared {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly Promised[];
  readonly members?: readonly Promised[];
  readonly events?: readonly Promised[];
  readonly slots?: readonly Promised[];
  readonly cssParts?: readonly Promised[];
  readonly cssProperties?: readonly Promised[];
}

/**
 * Everything that an element promises to a page, in the order in which somebody who builds one asks for it.
 *
 * Storybook's own reading shows what is private as well, and loses a property when a part has the same name.
 */
export function contractOf(tag: string): ArgTypes {
  const {attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = []} = find(tag) ?? {};
  const own = members.filter((each) => !each.privacy && !each.static);
  const inAttributes = new Set(attributes.map(({name}) => name));
  const properties = own.filter(({kind, name}) => kind === 'field' && !inAttributes.has(name));
  return {
    ...rows('Attributes', attributes, ({name}) => name),
    ...rows('Properties', properties, ({name}) => name),
    ...rows('Events', events, ({name}) => `@${name}`),
    ...rows(
      'Methods',
      own.filter(({kind}) => kind === 'method'),
      ({name}) => `${name}()`,
    ),
    ...rows('Slots', slots, ({name}) => `<slot${name && ` name="${name}"`}>`),
    ...rows('Parts', cssParts, ({name}) => `::part(${name})`),
    ...rows('Custom properties', cssProperties, ({name}) => name),
  };
}

/** What an element is, in the words of its source. */
export function descriptionOf(tag: string): string {
  return find(tag)?.description ?? '';
}

function find(tag: string): Declared | undefined {
  const modules: readonly {readonly declarations?: readonly Declared[]}[] = manifest.modules;
  return modules.flatMap(({declarations = []}) => declarations).find(({tagName}) => tagName === tag);
}

function rows(category: string, all: readonly Promised[], key: (each: Promised) => string): ArgTypes {
  return Object.fromEntries(
    all.map((each) => {
      const table = {
        category,
        ...(each.type && {type: {summary: each.type.text}}),
        ...(each.default && {defaultValue: {summary: each.default}}),
      };
      const what = {name: key(each), description: each.description ?? '', table};
      return [key(each), category === 'Attributes' ? what : {...what, control: false}];
    }),
  );
}
