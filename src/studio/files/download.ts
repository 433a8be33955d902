/** Hands a file to whoever sits at the browser. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is plenty, and the memory is given back.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
