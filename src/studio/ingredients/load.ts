/** Loads the ingredients, which stand beside the page in a script of their own: no other file can be read from a folder. */

let loading: Promise<Uint8Array> | undefined;

/**
 * The zip of the ingredients; loaded when it is first asked for.
 * Rejects where the script is not there; asking again then loads again.
 */
export function ingredientsZip(): Promise<Uint8Array> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(): Promise<Uint8Array> {
  const script = document.createElement('script');
  await new Promise<void>((resolve, reject) => {
    script.src = new URL('ingredients.js', document.baseURI).href;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error('The file ingredients.js is not beside the studio’s page. Build the studio again.'));
    };
    document.head.append(script);
  });
  const { crosscheckIngredients: base64 } = globalThis as { crosscheckIngredients?: string };
  if (base64 === undefined) throw new Error('The file ingredients.js holds nothing. Build the studio again.');
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
