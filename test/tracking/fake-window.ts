/** Windows as the search for an API sees them: who frames and who opened whom, and which belong to another site. */

/** What was read of a window's `top`. */
export const touchedTop = new Set<string>();

type Related = Window | (() => Window);

/** Globals are read from the object given, so that a test can add one later. */
export function fakeWindow(own: {
  parent?: Related;
  opener?: Related;
  crossOrigin?: boolean;
  [global: string]: unknown;
}): Window {
  const win: Window = new Proxy({} as Window, {
    get(_, key) {
      if (key === 'top') touchedTop.add('top');
      if (key === 'parent') return related(own.parent) ?? win;
      if (key === 'opener') return related(own.opener) ?? null;
      if (own.crossOrigin) throw new DOMException(`Blocked reading ${String(key)}`, 'SecurityError');
      return own[String(key)];
    },
  });
  return win;
}

function related(other: Related | undefined): Window | undefined {
  return typeof other === 'function' ? other() : other;
}
