import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * How many of these traces stand in any file of a folder, or of a folder in it.
 *
 * @param {string} folder
 * @param {readonly (string | Uint8Array)[]} traces
 */
export function greppable(folder, traces) {
  const left = new Set(traces);
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const bytes = bytesOf(join(entry.parentPath, entry.name));
    for (const trace of left) if (bytes.includes(trace)) left.delete(trace);
  }
  return traces.length - left.size;
}

/** A database deletes files while one looks at them; what is gone holds nothing. @param {string} file */
function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.of();
    throw error;
  }
}
