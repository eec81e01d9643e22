/**
 * Where to draw what floats over the window. React's own root: React listens anew at every other element that something
 * is drawn into, and would be handed every key twice.
 */
export const floatRoot = (): Element => document.getElementById('root') ?? document.body;
