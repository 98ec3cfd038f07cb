import {readdirSync, readFileSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {join, posix} from 'node:path';
import {reach as usualReach, walls as usualWalls} from './walls.mjs';
import {read} from './source.mjs';

const longest = 250;

/**
 * Everything in a source folder that breaks the walls, as sentences that begin with the file. Nothing means that all is
 * well. The tables can be replaced, so that the checker can be checked.
 */
export function check(folder, {walls = usualWalls, reach = usualReach} = {}) {
  const files = sources(folder).map((path) => open(folder, path));
  const problems = files.flatMap((file) => [
    ...unknown(file, walls),
    ...tooLong(file),
    ...imports(file, walls),
    ...touches(file, reach),
  ]);
  return [...problems, ...doors(files, walls), ...circles(files)];
}

/** The room (or top file) that a path below the source folder belongs to. */
export function roomOf(path) {
  return path.split('/')[0];
}

/** The TypeScript files below a source folder. */
export function sources(folder) {
  const paths = readdirSync(folder, {recursive: true}).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => path.endsWith('.ts')).toSorted((a, b) => a.localeCompare(b));
}

function open(folder, path) {
  const text = readFileSync(join(folder, path), 'utf8');
  const {imports: all, ...rest} = read(path, text);
  const targets = all.map(({from, type}) => ({from, type, target: target(path, from)}));
  return {path, room: roomOf(path), lines: text.split('\n').length - 1, imports: targets, ...rest};
}

/** The file an import points at, from the source folder; nothing for a package. */
function target(path, from) {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts') : undefined;
}

function unknown({path, room}, walls) {
  return walls[room] ? [] : [`${path}: there is no ${room} in the table of walls`];
}

function tooLong({path, lines}) {
  return lines > longest ? [`${path}: ${lines} lines, and ${longest} is the most`] : [];
}

function imports({path, room, imports: all}, walls) {
  const wall = walls[room];
  if (!wall) return [];
  return all.flatMap(({from, type, target: to}) => {
    if (!to) return mayUse(packagesOf(wall, path), from) ? [] : [`${path}: may not use ${from}`];
    if (to.startsWith('..')) return [`${path}: ${from} is outside of the source folder`];
    if (roomOf(to) === room) return [];
    return stranger({path, type, to, other: roomOf(to)}, wall, walls);
  });
}

function stranger({path, type, to, other}, wall, walls) {
  const values = [...(wall.values ?? []), ...(elements(wall, path)?.values ?? [])];
  const value = values.includes(other) || values.includes(to);
  if (!value && !wall.types?.includes(other)) return [`${path}: may not import ${other}`];
  if (!value && !type) return [`${path}: may import only types of ${other}`];
  const inside = to.slice(other.length + 1);
  return inside && !doorsOf(walls[other]).includes(inside)
    ? [`${path}: imports ${to}, which is behind the door of ${other}`]
    : [];
}

function elements({elements: more}, path) {
  return more?.endings.some((ending) => path.endsWith(ending)) ? more : undefined;
}

function packagesOf(wall, path) {
  return [...(wall.packages ?? []), ...(elements(wall, path)?.packages ?? [])];
}

function mayUse(packages, from) {
  if (builtinModules.includes(from) || from.startsWith('node:')) return packages.includes('node:');
  return packages.some((name) => from === name || from.startsWith(`${name}/`));
}

function touches({path, room, touches: things}, reach) {
  const wrong = things.filter(
    (thing) => Object.hasOwn(reach, thing) && ![room, path].some((each) => reach[thing].includes(each)),
  );
  return wrong.map((thing) => `${path}: ${room} may not touch ${thing}`);
}

function doorsOf(wall) {
  return wall?.doors ?? ['index.ts'];
}

function doors(files, walls) {
  const rooms = [...new Set(files.map(({room}) => room))].filter((room) => walls[room] && !room.endsWith('.ts'));
  return rooms.flatMap((room) => {
    const names = doorsOf(walls[room]);
    const found = files.filter(({path}) => names.some((name) => path === `${room}/${name}`));
    if (found.length === 0) return [`${room}: has no door (${names.join(', ')})`];
    return found.filter(({path}) => path.endsWith('/index.ts')).flatMap(doorProblems);
  });
}

function doorProblems({path, opensWithComment, onlyPassesOn}) {
  const silent = opensWithComment ? [] : [`${path}: does not begin by saying what the room is for`];
  const busy = onlyPassesOn ? [] : [`${path}: a door has only "export … from" lines`];
  return [...silent, ...busy];
}

/** Rooms that import each other, directly or by way of others, types included. */
function circles(files) {
  const arrows = new Map();
  for (const {room, imports: all} of files) {
    const others = all.map(({target: to}) => to && roomOf(to)).filter((other) => other && other !== room);
    arrows.set(room, new Set([...(arrows.get(room) ?? []), ...others]));
  }
  const found = new Set();
  for (const start of arrows.keys()) follow([start], arrows, found);
  return [...found];
}

function follow(path, arrows, found) {
  for (const next of arrows.get(path.at(-1)) ?? []) {
    // Told once, by the room that comes first in the alphabet.
    if (next === path[0] && path.every((room) => room >= next))
      found.add(`${next}: imports itself, by way of ${path.slice(1).join(' → ')}`);
    if (!path.includes(next)) follow([...path, next], arrows, found);
  }
}
