#!/usr/bin/env node
import {run} from './run.js';

// Node says of each newer kind of key that it is experimental. That is nothing the person at the terminal can act on.
process.removeAllListeners('warning');
process.on('warning', ({name: kind, message}) => {
  if (kind !== 'ExperimentalWarning' || !message.includes('Web Crypto API'))
    process.stderr.write(`${kind}: ${message}\n`);
});

// Whoever reads our output may have seen enough, such as `head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
