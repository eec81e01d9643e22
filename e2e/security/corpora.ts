import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Collections of hostile HTML, which lie beside the project and are no part of it. */
const CORPORA = join('..', 'shared', 'corpora');
export const hasCorpora = existsSync(CORPORA);

/** Paths of the small hostile files that lie beside the project; none where they do not. */
export function hostilePackages(): readonly string[] {
  const folder = join(CORPORA, 'hostile-packages');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  return names.sort().map((name) => join(folder, name));
}

/** Whether the long forms of the suites are asked for (`npm run test:soak`). */
export const isSoak = process.env['STET_SOAK'] !== undefined;

export interface Payload {
  readonly corpus: 'dompurify' | 'html5sec' | 'event handlers' | 'remote loads';
  readonly id: string;
  readonly html: string;
  /** Whether it runs a script where nothing is in its way: what the control goes by. */
  readonly fires: boolean;
}

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(CORPORA, path), 'utf8'));

interface Source {
  readonly path: string;
  /** The row's property that holds the HTML. */
  readonly key: string;
  /** The list of those that run, by their id or by their place. */
  readonly fires?: { readonly path: string; readonly by: 'id' | 'place' };
}

const SOURCES: Readonly<Record<Payload['corpus'], Source>> = {
  dompurify: {
    path: 'xss-dompurify/dompurify-expect.json',
    key: 'payload',
    fires: { path: 'xss-dompurify/fires-raw-in-chromium114.json', by: 'id' },
  },
  html5sec: {
    path: 'xss-html5sec/h5sc-items.json',
    key: 'payload',
    fires: { path: 'xss-html5sec/fires-raw-in-chromium114.json', by: 'id' },
  },
  'event handlers': {
    path: 'hostile-html/event-handler-matrix.json',
    key: 'html',
    fires: { path: 'hostile-html/event-handler-matrix.fires-raw-in-chromium114.json', by: 'place' },
  },
  'remote loads': { path: 'hostile-html/remote-load-html.json', key: 'html' },
};

async function read(corpus: Payload['corpus']): Promise<readonly Payload[]> {
  const { path, key, fires } = SOURCES[corpus];
  const rows = (await json(path)) as Readonly<Record<string, unknown>>[];
  const firing = fires ? ((await json(fires.path)) as unknown[]).map(String) : [];
  return rows.map((row, place): Payload => {
    const id = String(row['id']);
    return { corpus, id, html: String(row[key]), fires: firing.includes(fires?.by === 'place' ? String(place) : id) };
  });
}

/** Every payload of the corpora. */
export const allPayloads = async (): Promise<readonly Payload[]> =>
  (await Promise.all((Object.keys(SOURCES) as Payload['corpus'][]).map(read))).flat();

/** All of them in the long form; in the quick one those that run, those that load, and every `step`-th of the others. */
export const somePayloads = async (step: number): Promise<readonly Payload[]> =>
  (await allPayloads()).filter(
    ({ fires, corpus }, index) => isSoak || fires || corpus === 'remote loads' || index % step === 0,
  );
