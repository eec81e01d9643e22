import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { hasVietnameseLetter } from '../../shared/text';
import { en } from './en';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Texts for the user that are outside the dictionaries, and why they may be. */
const EXEMPT = [
  // Texts of main itself, shown where no page is.
  'electron/window/',
  // Shows in both languages that the window cannot be drawn, since the dictionaries may be what broke.
  'renderer/app/ErrorScreen.tsx',
  // A story, and stories of the programs that tests run.
  'electron/sample/',
  'electron/library/oneCall.ts',
  'electron/library/savingProgram.ts',
];

/** Attributes and properties whose text is read or heard by the user. */
const SHOWN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'detail',
  'hint',
]);
for (const name of ['label', 'message', 'note', 'placeholder', 'says', 'title', 'tooltip']) SHOWN.add(name);
/** Functions that show their first argument. */
const SHOWS = new Set(['alert', 'confirm', 'notify', 'onNotice', 'setFault']);

interface Source {
  readonly path: string;
  readonly file: ts.SourceFile;
}

const isCode = (path: string): boolean =>
  /\.tsx?$/.test(path) &&
  !/\.test\.tsx?$|\.states\.tsx$|testing\.tsx?$/.test(path) &&
  !/^renderer\/i18n\/(?:en|vi)\//.test(path);

const sources: readonly Source[] = ['renderer', 'electron', 'shared'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => relative(ROOT, join(ROOT, folder, name)).replaceAll('\\', '/'))
    .filter(isCode)
    .map((path) => {
      const words = readFileSync(join(ROOT, path), 'utf8');
      return { path, file: ts.createSourceFile(path, words, ts.ScriptTarget.Latest, true) };
    }),
);

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** The letters of a literal that are there for a reader: not the start of an address, not a key of a dictionary. */
const wordsOf = (text: string): string => (text in en ? '' : text.replace(/^https?:\/\/$/, '')).trim();
const hasWords = (text: string): boolean => /\p{L}/u.test(wordsOf(text));

/** The text of a literal as written in the code, a template's values left out; null for what is no literal. */
function literalText(node: ts.Node | undefined): string | null {
  if (!node) return null;
  if (ts.isJsxExpression(node)) return literalText(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('');
}

/** A text for the user that this node of a page's source puts there by itself; null where it puts none. */
function shownBy(node: ts.Node): string | null {
  // A letter alone is a sign, such as the one of the application.
  if (ts.isJsxText(node)) return node.text.trim().length > 1 ? node.text : null;
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return literalText(node);
  if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) {
    const name = ts.isJsxAttribute(node) ? node.name.getText() : node.name.getText().replaceAll(/['"]/g, '');
    const text = SHOWN.has(name) ? literalText(node.initializer) : null;
    // Rows of commands and labels of choices name the key of their text; a template that has a value is judged by the rest.
    return text !== null && Object.keys(en).some((key) => text !== '' && key.startsWith(text)) ? null : text;
  }
  if (ts.isCallExpression(node) && SHOWS.has(node.expression.getText())) return literalText(node.arguments[0]);
  return null;
}

const isExempt = (path: string): boolean => EXEMPT.some((start) => path.startsWith(start));

/** Texts for the user in these sources, each with its file and line. */
function straysIn(some: readonly Source[]): readonly string[] {
  return some.flatMap(({ path, file }) => {
    const found: string[] = [];
    visit(file, (node) => {
      const shown = path.startsWith('renderer/') ? shownBy(node) : null;
      const literal = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? literalText(node) : null;
      const isStray = (shown !== null && hasWords(shown)) || (literal !== null && hasVietnameseLetter(literal));
      if (!isStray) return;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.getText().trim()}`);
    });
    return found;
  });
}

/** Which keys code asks for: by their own names, or by a template whose every value stands for one part of a key. */
function usedKeys(): (key: string) => boolean {
  const names = new Set<string>();
  const families: RegExp[] = [];
  for (const { file } of sources) {
    visit(file, (node) => {
      if (ts.isStringLiteralLike(node)) names.add(node.text);
      if (!ts.isTemplateExpression(node) || !/^[\w-]+\./.test(node.head.text)) return;
      const parts = node.templateSpans.map(({ literal }) => `[^.]+${literal.text.replaceAll('.', '\\.')}`);
      if (/^[\w.-]+$/.test(literalText(node) ?? '')) {
        families.push(new RegExp(`^${node.head.text.replaceAll('.', '\\.')}${parts.join('')}$`));
      }
    });
  }
  return (key) => names.has(key) || families.some((family) => family.test(key));
}

const isUsed = usedKeys();

describe('the dictionaries (window 24)', () => {
  it('have no text that is used nowhere', () => {
    expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('have a text of failure for codes alone that the code has', () => {
    const literals = new Set<string>();
    for (const { file } of sources) visit(file, (node) => ts.isStringLiteralLike(node) && literals.add(node.text));
    const codes = Object.keys(en).flatMap((key) => /^failure\.(.*)$/.exec(key)?.[1] ?? []);
    expect(codes.filter((code) => !literals.has(code) && !literals.has(`failure.${code}`))).toEqual([]);
  });

  it('have a text for each code by which something fails', () => {
    const codes = new Set<string>();
    for (const { file } of sources) {
      visit(file, (node) => {
        const code =
          ts.isCallExpression(node) && node.expression.getText() === 'failure' ? node.arguments[0] : undefined;
        if (code && ts.isStringLiteral(code)) codes.add(code.text);
      });
    }
    // Main takes this one itself: a job of its own gave no answer.
    codes.delete('no-answer');
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => !(`failure.${code}` in en))).toEqual([]);
  });

  it('are where every text for the user stands', () => {
    const looked = sources.filter(({ path }) => !path.startsWith('shared/') && !isExempt(path));
    expect(straysIn(looked)).toEqual([]);
  });
});

describe('the search for texts outside the dictionaries', () => {
  it.each([
    ['words between tags', '<p>Not saved</p>'],
    ['a literal in braces', '<p>{`Saved ${time}`}</p>'],
    ['a name for screen readers', '<button aria-label="Close" />'],
    ['a hint', "<input placeholder={'Search stories'} />"],
    ['the label of a choice', "<Choice options={[{ value: 'a', label: 'All' }]} />"],
    ['a notice', "notify('Moved to trash.')"],
    ['Vietnamese', "const told = ['Đã lưu']"],
  ])('finds %s', (_, code) => {
    const file = ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    expect(straysIn([{ path: 'renderer/x.tsx', file }]).length).toBeGreaterThan(0);
  });

  it.each([
    ['a key', "<Button label={text('desk.new')} />"],
    ['the start of an address', '<input placeholder="https://" />'],
    ['a row that names its key', "const row = { id: 'desk.new', label: 'desk.new', keywords: 'new story' }"],
    ['a sign', '<span aria-hidden>s</span>'],
    ['values with a dot between', '<p>{`${name} · ${time}`}</p>'],
  ])('passes over %s', (_, code) => {
    const file = ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    expect(straysIn([{ path: 'renderer/x.tsx', file }])).toEqual([]);
  });
});
