import * as z from 'zod/mini';
import {Organisation} from './organisation.js';
import {Survey} from './survey.js';

/** The JSON Schema (draft 2020-12) of `survey.json`, for editors that complete and check while somebody writes. */
export function surveyJsonSchema(): object {
  return {...z.toJSONSchema(Survey, {io: 'input'}), title: 'Heed survey'};
}

/** The JSON Schema (draft 2020-12) of `organisation.json`. */
export function organisationJsonSchema(): object {
  return {...z.toJSONSchema(Organisation, {io: 'input'}), title: 'Heed organisation'};
}
