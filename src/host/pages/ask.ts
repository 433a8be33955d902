/**
 * Asks the server, or with a body tells it.
 * @throws Error whose message is a sentence for the learner
 */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const request: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, request).catch(() => {
    throw new Error('The LMS on this computer does not answer. Start it again, then reload this page.');
  });
  // Who is not signed in any more comes back here once they are.
  if (response.status === 401)
    location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? 'The LMS could not do that.');
  return answer;
}
