/** The fields of the calls, so that many nearly fit; a call that is not here is tried with fields of any. */
export const SHAPES: Readonly<Record<string, readonly string[]>> = {
  'app:openLink': ['url'],
  'menu:draw': ['rows'],
  'menu:edit': ['action'],
  'settings:change': ['theme', 'role'],
  'draft:list': ['query'],
  'draft:open': ['id'],
  'draft:read': ['id'],
  'draft:change': ['id', 'after', 'change'],
  'draft:replace': ['id', 'baseRevision', 'story', 'review'],
  'draft:flush': ['id'],
  'draft:close': ['id'],
  'draft:discard': ['id'],
  'draft:keepAsNew': ['id'],
  'draft:review': ['id', 'baseRevision', 'review'],
  'draft:rename': ['id', 'headline'],
  'draft:duplicate': ['id'],
  'photo:add': ['id', 'fileName', 'bytes'],
  'photo:addLinked': ['id', 'url'],
  'photo:copyFrom': ['id', 'from', 'name'],
  'photo:fetch': ['id', 'url'],
  'photo:cancelFetch': ['id', 'url'],
  'photo:pick': ['id'],
  'photo:unpick': ['picks'],
  'clipboard:run': ['action'],
  'clipboard:write': ['text'],
  'clipboard:read': ['html', 'text', 'isPlain'],
  'clipboard:story': ['html', 'text', 'isPlain'],
  'import:arrange': ['token', 'moves'],
  'import:photo': ['token', 'piece'],
  'import:accept': ['token', 'moves'],
  'import:discard': ['token'],
  'export:run': ['id', 'formats'],
  'export:preview': ['id'],
  'export:closePreview': ['token'],
  'export:cancel': ['id'],
  'export:reveal': ['id'],
  'export:copyFragment': ['id', 'part', 'withPhotos'],
};

interface Tried {
  readonly answered: number;
  readonly refused: number;
  /** Calls that gave away what no call may. */
  readonly leaks: readonly string[];
  /** Calls without an answer within 20 seconds. */
  readonly silent: readonly string[];
}

interface Order {
  readonly seed: number;
  readonly count: number;
  readonly names: readonly string[];
  readonly shapes: typeof SHAPES;
  /** A draft and its story, so that some calls nearly fit. */
  readonly like: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
}

/** Calls the bridge at random, from the page it is evaluated in: whole inputs, inputs with a part changed, and rubbish. */
export async function callAtRandom({ seed, count, names, shapes, like, secrets }: Order): Promise<Tried> {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const nasty: (() => unknown)[] = [
    () => '../../../../etc/passwd',
    () => '/etc/passwd',
    () => 'file:///etc/passwd',
    () => 'file:///tmp/../etc/passwd',
    () => '\\\\server\\share\\x.png',
    () => 'javascript:alert(1)',
    () => 'http://127.0.0.1:1/x.png',
    () => '..%2f..%2fetc%2fpasswd\0.png',
    () => 'CON',
    () => '',
    () => ' ',
    () => '\ud800',
    () => 'á'.repeat(random(200_000)),
    () => -1,
    () => 2 ** 53,
    () => NaN,
    () => null,
    () => undefined,
    () => true,
    () => [],
    () => ({}),
    () => Array.from({ length: random(2000) }, () => ({ kind: 'paragraph', content: [] })),
    () => new Uint8Array(random(5000)),
    () => new Date(),
    () => new Map([['id', 1]]),
    () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}') as unknown,
    () => {
      let deep: unknown = 'x';
      for (let level = random(3000); level > 0; level -= 1) deep = [deep];
      return deep;
    },
  ];
  const keys = Object.keys(like);
  const fields = [...keys, 'path', 'fileName', '__proto__', 'constructor', 'then', 'toJSON', 'length'];
  const changed = (value: unknown, depth: number): unknown => {
    if (depth === 0 || typeof value !== 'object' || value === null || random(4) === 0) return pick(nasty)();
    if (Array.isArray(value)) {
      const copy: unknown[] = [...(value as unknown[])];
      copy[random(copy.length + 1)] = changed(copy[0], depth - 1);
      return copy;
    }
    const copy: Record<string, unknown> = { ...value };
    const key = pick(random(3) === 0 ? fields : [...Object.keys(copy), 'more']);
    if (random(5) === 0) Reflect.deleteProperty(copy, key);
    else
      Object.defineProperty(copy, key, { value: changed(copy[key], depth - 1), enumerable: true, configurable: true });
    return copy;
  };
  const input = (name: string): unknown => {
    const chosen =
      random(8) === 0 ? keys.filter(() => random(3) === 0) : Object.hasOwn(shapes, name) ? shapes[name]! : [];
    const whole = Object.fromEntries(chosen.map((key) => [key, like[key]]));
    const way = random(5);
    if (way === 0) return whole;
    if (way === 1) return pick(nasty)();
    let value: unknown = whole;
    for (let times = 1 + random(3); times > 0; times -= 1) value = changed(value, 4);
    return value;
  };
  const asText = (value: unknown): unknown => {
    try {
      const text = JSON.stringify(value);
      return random(8) === 0 ? text.slice(0, random(text.length + 1)) : text;
    } catch {
      return value; // Too deep for JSON: sent as it is.
    }
  };
  const tried = { answered: 0, refused: 0, leaks: [] as string[], silent: [] as string[] };
  const one = async (): Promise<void> => {
    const name =
      random(40) === 0 ? pick(['', '__proto__', 'draft:destroy', 'constructor', '../draft:open']) : pick(names);
    const value = input(name);
    const sent = random(2) === 0 ? asText(value) : value;
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), 20_000));
    const answer: unknown = await Promise.race([
      (async () => window.stet.call(name, sent))().catch((error: unknown) => ({ refused: String(error) })),
      late,
    ]);
    if (answer === 'late') tried.silent.push(name);
    else if (typeof answer === 'object' && answer !== null && 'refused' in answer) tried.refused += 1;
    else tried.answered += 1;
    const said = JSON.stringify([answer]);
    if (secrets.some((secret) => said.includes(secret))) tried.leaks.push(`${name}: ${said.slice(0, 200)}`);
  };
  for (let done = 0; done < count; done += 5) await Promise.all(Array.from({ length: 5 }, one));
  return tried;
}
