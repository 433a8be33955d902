/** Puts a package up in the local LMS. @throws {Error} with a sentence for a trainer */
export async function sendPackage(zip: Uint8Array): Promise<void> {
  const response = await fetch('/api/packages', {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip' },
    body: zip as BodyInit,
  }).catch(() => {
    throw new Error('The local LMS does not answer. Start it again, then try again.');
  });
  if (response.ok) return;
  const answer = (await response.json().catch(() => ({}))) as { error?: string };
  throw new Error(answer.error ?? 'The local LMS could not take the package.');
}
