import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {rollup} from 'rollup';

/** One classic script for a browser, made of a module and everything that it imports. */
export async function bundle(input) {
  const made = await rollup({input, plugins: [resolve({browser: true}), terser()], onwarn: () => {}});
  try {
    const {output} = await made.generate({format: 'iife', inlineDynamicImports: true});
    return output[0].code;
  } finally {
    await made.close();
  }
}
