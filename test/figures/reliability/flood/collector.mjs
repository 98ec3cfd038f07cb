// A collector in a process of its own, which takes a flood for one sooner than a real one: node collector.mjs FILE BURST PER-SECOND.
import process from 'node:process';
import {createCollector} from '../../../../examples/collector/server.mjs';
import {openStore} from '../../../../examples/collector/store.mjs';
import {TOKEN} from '../../../collector/given.mjs';

const [file = '', burst, perSecond] = process.argv.slice(2);
const limits = {everybody: {burst: Number(burst), perSecond: Number(perSecond)}};
const server = createCollector({store: await openStore(file), token: TOKEN, limits});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
