import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { openFolder } from './stet';

/** Whether LibreOffice is on this machine. */
export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** A document as LibreOffice understands it: its flat OpenDocument XML. */
export async function openedByOffice(path: string): Promise<Document> {
  const profile = `-env:UserInstallation=file://${await openFolder('stet-office-')}`;
  const made = await openFolder('stet-odt-');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', made, path], {
    stdio: 'pipe',
    timeout: 120_000,
  });
  const xml = await readFile(join(made, basename(path).replace(/\.[^.]+$/, '.fodt')), 'utf8');
  return new JSDOM(xml, { contentType: 'text/xml' }).window.document;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of an element; a line break is a space. Text frames around pictures hold none of ours. */
function wordsOf(element: Element): string {
  let words = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) words += child.textContent ?? '';
    else if (/^text:(line-break|s|tab)$/.test(child.nodeName)) words += ' ';
    else if (!/^(draw:|svg:|office:annotation|text:note)/.test(child.nodeName)) words += wordsOf(child as Element);
  }
  return words;
}

/** Each paragraph of a document in order: what it is ("p", "h2", "li1" for an item of a list's first level, "td"), and its words. */
export function officeOutline(document: Document): readonly (readonly [kind: string, words: string])[] {
  const body = document.getElementsByTagName('office:text')[0];
  const found: [string, string][] = [];
  const walk = (element: Element, kind: string, depth: number): void => {
    for (const child of element.children) {
      const { tagName } = child;
      if (tagName === 'text:h')
        found.push([`h${child.getAttribute('text:outline-level') ?? '?'}`, oneLine(wordsOf(child))]);
      else if (tagName === 'text:p') found.push([kind, oneLine(wordsOf(child))]);
      else if (tagName === 'text:list') walk(child, `li${depth + 1}`, depth + 1);
      else if (tagName === 'table:table-cell') walk(child, 'td', depth);
      else if (!/^(text:sequence-decls|text:tracked-changes|office:forms)$/.test(tagName)) walk(child, kind, depth);
    }
  };
  if (body) walk(body, 'p', 0);
  return found.filter(([, words]) => words !== '');
}
