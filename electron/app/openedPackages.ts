import { resolve } from 'node:path';

/** Returns the packages among the arguments of a start: what a file manager passes for a file that Stet is to open. */
export const packagesIn = (args: readonly string[], folder: string): readonly string[] =>
  args.filter((arg) => /\.stet$/i.test(arg) && !arg.startsWith('-')).map((arg) => resolve(folder, arg));

/** Paths that Stet was asked to open, until the page asks for them. */
export function openedPackages(first: readonly string[]) {
  const paths = [...first];
  const opened = {
    /** Called when more have come; a page that is still starting asks by itself. */
    onMore: (): void => undefined,
    add(more: readonly string[]): void {
      for (const path of more) paths.push(path);
      if (more.length > 0) opened.onMore();
    },
    take: (): string | null => paths.shift() ?? null,
  };
  return opened;
}
