import {expect} from '@open-wc/testing';
import {organisationJsonSchema, surveyJsonSchema} from '../../src/schema/index.js';
import {organisation} from '../support/organisation.js';
import {spoilt} from '../support/spoilt.js';
import {small} from '../support/survey.js';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** As much of JSON Schema as editors need to complete what somebody writes. */
function fits(schema: Schema, value: unknown, root: Schema): boolean {
  if (schema.$ref) return fits(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? root, value, root);
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return either.some((each) => fits(each, value, root));
  if ('const' in schema) return value === schema.const;
  if (schema.enum) return schema.enum.includes(value);
  if (schema.type === 'array')
    return Array.isArray(value) && value.every((each) => fits(schema.items ?? {}, each, root));
  if (schema.type === 'integer') return Number.isInteger(value);
  if (schema.type !== 'object') return schema.type === undefined || [schema.type].flat().includes(typeof value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const {properties = {}, required = [], additionalProperties: more = true} = schema;
  return (
    required.every((key) => key in value) &&
    Object.entries(value).every(([key, each]) => {
      const field = properties[key];
      if (field) return fits(field, each, root);
      return typeof more === 'boolean' ? more : fits(more, each, root);
    })
  );
}

for (const [name, schema, good] of [
  ['survey.json', surveyJsonSchema() as Schema, small],
  ['organisation.json', organisationJsonSchema() as Schema, organisation],
] as const) {
  describe(`The JSON Schema of ${name}`, () => {
    it('is one that editors know', () => {
      expect(schema).to.include({$schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object'});
    });

    it('takes a good document', () => {
      expect(fits(schema, good, schema)).to.be.true;
    });

    it('takes the line that tells editors where it is', () => {
      expect(fits(schema, {...good, $schema: './schema.json'}, schema)).to.be.true;
    });

    it('does not take a field that there is not', () => {
      expect(fits(schema, {...good, required: true}, schema)).to.be.false;
    });

    for (const field of schema.required ?? []) {
      it(`needs ${field}`, () => {
        expect(fits(schema, spoilt(good, field), schema)).to.be.false;
      });
    }
  });
}

describe('The JSON Schema of a question', () => {
  it('R1: has no way to make it required', () => {
    expect(JSON.stringify(surveyJsonSchema())).not.to.match(/"(required|mandatory)":\{/);
  });

  it('does not take a kind that there is not', () => {
    const schema = surveyJsonSchema() as Schema;
    const odd = {...small, parts: [{id: 'one', questions: [{id: 'q', kind: 'slider', ask: 'Well?'}]}]};
    expect(fits(schema, odd, schema)).to.be.false;
  });
});
