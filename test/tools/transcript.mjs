/**
 * What a screen reader would say on a page, read from the browser's own accessibility tree (Chromium alone hands it out:
 * Firefox and WebKitGTK have no way to ask for theirs over automation).
 *
 * The tree holds no positions such as "2 of 4". They are counted here as Chromium itself counts them: among the buttons of the
 * nearest group.
 */

/** What is said for each role. A role that is not here is a mistake of ours, or news in Chromium. */
const controls = {
  button: 'button',
  checkbox: 'check box',
  combobox: 'list to choose from',
  DisclosureTriangle: 'button that opens',
  link: 'link',
  radio: 'radio button',
  textbox: 'text field',
};
const places = {
  alert: 'alert',
  cell: 'cell',
  columnheader: 'column heading',
  definition: 'said about it',
  DescriptionList: 'list of things and what is said about them',
  dialog: 'dialog',
  group: 'group',
  list: 'list',
  listitem: 'item',
  main: 'main part',
  region: 'region',
  row: 'row',
  rowheader: 'row heading',
  status: 'status',
  table: 'table',
  term: 'thing',
};
/** What nobody hears of, though what is inside is read. */
const unheard = new Set(
  [
    'Abbr generic InlineTextBox LabelText Legend LineBreak ListMarker MenuListPopup none paragraph RootWebArea strong StaticText time'.split(
      ' ',
    ),
  ].flat(),
);

const state = ({properties = []}, name) => properties.find((each) => each.name === name)?.value.value;
const text = (value) => String(value?.value ?? '').trim();

/** The accessibility tree of a page, as nodes with `children` and without those that are not heard at all. */
async function treeOf(page) {
  const session = await page.createCDPSession();
  try {
    await session.send('Accessibility.enable');
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const all = new Map(nodes.map((node) => [node.nodeId, node]));
    const grow = (node) => {
      const children = (node.childIds ?? []).flatMap((id) => (all.has(id) ? grow(all.get(id)) : []));
      return node.ignored ? children : [{...node, role: node.role.value, name: text(node.name), children}];
    };
    return grow(nodes[0]);
  } finally {
    await session.detach();
  }
}

/** How many buttons of a group there are, and which of them this is. */
function position(node, group) {
  const within = (each) =>
    each.role === node.role ? [each] : each.role === 'group' && each !== group ? [] : each.children.flatMap(within);
  const all = within(group);
  return `${all.indexOf(node) + 1} of ${all.length}`;
}

const inside = (node) => [node, ...node.children.flatMap(inside)];

function control(node, group) {
  const {role, name} = node;
  const options = inside(node).filter((each) => each.role === 'option').length;
  const holds = text(node.value);
  const facts = [
    `${controls[role]} “${name}”`,
    ...(state(node, 'checked') === undefined ? [] : [state(node, 'checked') === 'true' ? 'checked' : 'not checked']),
    ...(role === 'radio' ? [position(node, group)] : []),
    ...(options ? [`“${holds}” is chosen`, `${options} to choose from`] : []),
    ...(role === 'textbox'
      ? [state(node, 'multiline') ? 'several lines' : 'one line', holds ? `“${holds}”` : 'empty']
      : []),
    ...(role === 'DisclosureTriangle' ? [state(node, 'expanded') ? 'open' : 'closed'] : []),
    ...['disabled', 'required', 'readonly'].filter((each) => state(node, each) === true),
    ...(state(node, 'invalid') === 'true' ? ['wrong'] : []),
    ...(text(node.description) ? [`described as “${text(node.description)}”`] : []),
  ];
  return facts.join(', ');
}

function place(node) {
  const items = node.children.filter(({role}) => role === 'listitem').length;
  // A term is called after the words in it.
  const words = node.name && node.role !== 'term' ? ` “${node.name}”` : '';
  const described = text(node.description) ? `, described as “${text(node.description)}”` : '';
  return `${places[node.role]}${words}${items ? `, ${items === 1 ? '1 item' : `${items} items`}` : ''}${described}`;
}

/**
 * What is read on a page, from its start to its end.
 *
 * @returns One entry for each thing that is said: `{said, depth, role, name, id, focused}`.
 */
export async function read(page) {
  const entries = [];
  const say = (node, depth, said) =>
    entries.push({
      said,
      depth,
      role: node.role,
      name: node.name,
      id: node.backendDOMNodeId,
      focused: state(node, 'focused'),
    });
  const visit = (node, depth, {group, block, named}) => {
    const {role, name, children} = node;
    const on = (deeper, more = {}) => {
      for (const child of children) visit(child, deeper, {group, block, named, ...more});
    };
    if (role === 'StaticText') {
      const last = entries.at(-1);
      // What a button is called after is not said once more.
      if (!name || named.some((each) => each.includes(name))) return;
      if (last?.block === block && last.role === role) last.said += ` ${name}`;
      else
        entries.push({
          said: name,
          depth,
          role,
          name,
          block,
          id: block.backendDOMNodeId,
          focused: block.role === 'paragraph' && last?.block !== block && state(block, 'focused'),
        });
    } else if (role === 'heading') say(node, depth, `heading ${state(node, 'level')} “${name}”`);
    else if (role in controls) say(node, depth, control(node, group));
    else if (role === 'LabelText')
      on(depth, {
        named: inside(node)
          .filter((each) => each.role in controls)
          .map((each) => each.name),
      });
    else if (role === 'group' && !name) on(depth);
    else if (role in places) {
      say(node, depth, place(node));
      on(depth + 1, {block: node, group: role === 'group' ? node : group});
    } else if (unheard.has(role)) on(depth, role === 'paragraph' ? {block: node} : {});
    else say(node, depth, `${role} “${name}”`);
  };
  for (const root of await treeOf(page)) visit(root, 0, {group: root, block: root, named: []});
  return entries;
}

/** The entries as lines for a person to read. The arrow shows where the focus is, and reading goes on. */
export const written = (entries) =>
  entries.map(({said, depth, focused}) => `${'  '.repeat(depth)}${said}${focused ? '   ←' : ''}`).join('\n');
