/** Packages that browsers can't load as they are: CommonJS, which Vite makes a module of as it does for the build. */
import { build } from 'vite';

/** @param {Record<string, { from: string, names: string[] }>} modules by the path that the server is asked for */
export function asModules(modules) {
  const made = new Map();
  return {
    name: 'as-modules',
    async serve({ path }) {
      const wanted = modules[path];
      if (wanted === undefined) return undefined;
      if (!made.has(path)) made.set(path, bundle(wanted));
      return { body: await made.get(path), type: 'js' };
    },
  };
}

async function bundle({ from, names }) {
  const entry = `${from}-as-module`;
  const plugin = {
    name: 'entry',
    // Vite makes a path of it.
    resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
    load: (id) => (id === entry ? `export { ${names.join(', ')} } from '${from}';` : undefined),
  };
  const [{ output }] = [
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [plugin],
      build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'module' } },
    }),
  ].flat();
  return output[0].code;
}
