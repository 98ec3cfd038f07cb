const magic = Buffer.from('mozLz40\0');

/** Whether a file is in Firefox's own wrapping of LZ4: sessions, bookmarks' backups, search settings. */
export function isMozLz4(file) {
  return file.subarray(0, magic.length).equals(magic);
}

/** What is inside: after the magic word come the size and one LZ4 block. */
export function unMozLz4(file) {
  return lz4Block(file.subarray(magic.length + 4), file.readUInt32LE(magic.length));
}

/** Undoes one LZ4 block: over and over some new bytes, then a run to copy from what is there already. */
function lz4Block(input, size) {
  const output = Buffer.alloc(size);
  let at = 0;
  let end = 0;
  /** A length that did not fit into its four bits goes on in bytes of 255. */
  const length = (start) => {
    let value = start;
    if (start === 15) {
      let byte;
      do value += byte = input[at++];
      while (byte === 255);
    }
    return value;
  };
  while (at < input.length) {
    const token = input[at++];
    const fresh = length(token >> 4);
    input.copy(output, end, at, at + fresh);
    at += fresh;
    end += fresh;
    if (at >= input.length) break; // the last run has nothing to copy
    const back = input.readUInt16LE(at);
    at += 2;
    // Byte by byte, because a run may overlap with itself.
    for (let left = length(token & 15) + 4; left > 0; left--, end++) output[end] = output[end - back];
  }
  if (end !== size) throw new Error(`an LZ4 block should give ${size} bytes and gave ${end}`);
  return output;
}
