/** Takes a file that was printed to where the browser puts files. */

/** @throws Error whose message is a sentence: why it was not printed */
export async function download(request: Readonly<Record<string, unknown>>): Promise<void> {
  const response = await fetch('/api/campaign/file', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(((await response.json()) as { error: string }).error);
  const [, name = 'campaign'] =
    /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
