/** Returns an element with a class, and a role where it has to have a name that is read out. */
export function element(tag: 'div' | 'p', className: string, role?: 'group'): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (role !== undefined) made.setAttribute('role', role);
  return made;
}
