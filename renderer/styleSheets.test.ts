import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss, { type Rule } from 'postcss';
import { describe, expect, it } from 'vitest';
import { layerOf } from './cascadeLayers';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Names parts of every block: what is printed of each, and how. */
const PRINT = 'app/paperPrint.css';
/** Colours of `::highlight`, which Chromium 130 does not resolve custom properties in, and of the printed page. */
const OWN_COLOURS = ['ui/base/tokens.css', 'story/places/highlights.css', PRINT, 'app/shortcuts/ShortcutSheet.css'];

interface Selector {
  readonly sheet: string;
  readonly line: number;
  readonly text: string;
  /** The blocks (`desk-card` of `.desk-card__time`) whose classes it names. */
  readonly blocks: ReadonlySet<string>;
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const sheets = files
  .filter((name) => name.endsWith('.css') && !name.startsWith('public/'))
  .map((sheet) => ({ sheet, css: postcss.parse(readFileSync(join(ROOT, sheet), 'utf8')) }));
const code = files
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(join(ROOT, name), 'utf8'))
  .join('\n');

const classesOf = (selector: string): readonly string[] =>
  [...selector.replace(/\[[^\]]*\]/g, '').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? '');
const blockOf = (name: string): string => name.split(/__|--/)[0] ?? name;

const selectors: readonly Selector[] = sheets.flatMap(({ sheet, css }) => {
  const rules: Rule[] = [];
  css.walkRules((rule) => {
    // Of a `@keyframes`, "from" and "to".
    if (rule.parent?.type !== 'atrule' || !('name' in rule.parent) || rule.parent.name !== 'keyframes')
      rules.push(rule);
  });
  return rules.flatMap((rule) =>
    rule.selectors.map((text) => ({
      sheet,
      line: rule.source?.start?.line ?? 0,
      text,
      blocks: new Set(classesOf(text).map(blockOf)),
    })),
  );
});

/** The sheets with a rule for a block alone, by the block. */
const owners = new Map<string, Set<string>>();
for (const { sheet, blocks } of selectors) {
  const [block] = blocks;
  if (sheet === PRINT || block === undefined || blocks.size > 1) continue;
  owners.set(block, (owners.get(block) ?? new Set()).add(sheet));
}

const isOfPage = ({ sheet, blocks }: Selector): boolean =>
  sheet === PRINT || (layerOf(sheet) === 'base' && blocks.size === 0);

describe('the style sheets', () => {
  it('are each in a cascade layer, by their folders', () => {
    expect(sheets.map(({ sheet }) => sheet).filter((sheet) => layerOf(sheet) === null)).toEqual([]);
  });

  it('style a block in one sheet only', () => {
    const shared = [...owners].filter(([, of]) => of.size > 1).map(([block, of]) => `${block}: ${[...of].join(', ')}`);
    expect(shared).toEqual([]);
  });

  it('name in each rule a block of their own', () => {
    const foreign = selectors.filter(
      (selector) =>
        !isOfPage(selector) &&
        !selector.text.includes('::highlight(') &&
        ![...selector.blocks].some((block) => owners.get(block)?.has(selector.sheet)),
    );
    expect(foreign.map(({ sheet, line, text }) => `${sheet}:${line} ${text}`)).toEqual([]);
  });

  it('name no class that nothing in the window has', () => {
    // A name put together, as `ui-button--${look}`, is looked for by its beginning.
    const beginnings = [...code.matchAll(/([a-zA-Z][\w-]*-)\$\{/g)].map(([, beginning]) => beginning ?? '');
    const isUsed = (name: string): boolean =>
      new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code) ||
      beginnings.some((beginning) => name.startsWith(beginning));
    const names = new Set(selectors.flatMap(({ text }) => classesOf(text)));
    expect([...names].filter((name) => !isUsed(name))).toEqual([]);
  });

  it('name a colour by its token', () => {
    const colours: string[] = [];
    for (const { sheet, css } of sheets)
      if (!OWN_COLOURS.includes(sheet))
        css.walkDecls(({ value, source }) => {
          if (/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i.test(value))
            colours.push(`${sheet}:${source?.start?.line} ${value}`);
        });
    expect(colours).toEqual([]);
  });

  it('use tokens that there are, and have none that is not used', () => {
    const all = sheets.map(({ css }) => css.toString()).join('\n') + code;
    const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    const made = new Set([...all.matchAll(/(?<![\w-])(--[a-z][\w-]*)'?\]?:/g)].map(([, name]) => name));
    const isFromOutside = (name: string | undefined): boolean => name?.startsWith('--radix-') === true;
    expect([...used].filter((name) => !made.has(name) && !isFromOutside(name))).toEqual([]);
    expect([...made].filter((name) => !used.has(name))).toEqual([]);
  });
});
