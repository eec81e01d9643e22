import type { Plugin } from 'vite';

/** The cascade layers of the window's style sheets, weakest first, each with the folders of renderer/ whose sheets it holds. */
const LAYERS = {
  base: ['ui/base/'],
  ui: ['ui/'],
  story: ['story/'],
  editor: ['editor/'],
  panels: ['checks/', 'desk/', 'export/', 'find/', 'review/', 'settings/', 'versions/'],
  app: ['app/', 'gallery/'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Returns the layer of a sheet, by its path inside renderer/; null for a sheet of no folder that has a layer. */
export function layerOf(path: string): string | null {
  return Object.entries(LAYERS).find(([, folders]) => folders.some((folder) => path.startsWith(folder)))?.[0] ?? null;
}

/**
 * Wraps each style sheet of renderer/ in the cascade layer of its folder, so that which of two rules wins follows the
 * direction of imports (a panel's over a primitive's) and not the order in which modules happen to be loaded. Throws for a
 * sheet of a folder without a layer.
 */
export function cascadeLayers(): Plugin {
  const order = `@layer ${Object.keys(LAYERS).join(', ')};`;
  return {
    name: 'stet-cascade-layers',
    // Before Vite reads the sheet.
    enforce: 'pre',
    transform(code, id) {
      const path = /\/renderer\/(.+\.css)$/.exec(id.replace(/\?.*/, ''))?.[1];
      if (path === undefined || id.includes('/node_modules/')) return null;
      const layer = layerOf(path);
      if (layer === null) throw new Error(`No cascade layer for ${path}: add its folder to renderer/cascadeLayers.ts`);
      return { code: `${order}\n@layer ${layer} {\n${code}\n}\n`, map: null };
    },
  };
}
