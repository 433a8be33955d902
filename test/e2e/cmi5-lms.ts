/** The fake cmi5 LMS for a real browser, which sends what it asks for under the LMS's address to the fake and nowhere. */
import type { BrowserContext, Route } from 'playwright-core';
import { fakeCmi5Lms, type FakeLms, type FakeOptions } from '../lms/cmi5/fake-lms.ts';

/** Where the fake LMS and its LRS are. */
export const lmsAddress = 'https://lms.example';

export async function cmi5LmsFor(context: BrowserContext, options?: FakeOptions): Promise<FakeLms> {
  const lms = fakeCmi5Lms(options);
  await context.route(`${lmsAddress}/**`, (route) => answer(lms, route));
  return lms;
}

async function answer(lms: FakeLms, route: Route): Promise<void> {
  const request = route.request();
  const headers = await request.allHeaders();
  const body = request.postData();
  const response = await lms.fetch(request.url(), {
    method: request.method(),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
    ...(body === null ? {} : { body }),
  });
  const allowed = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' };
  await route.fulfill({
    status: response.status,
    headers: { ...Object.fromEntries(response.headers), ...allowed },
    body: await response.text(),
  });
}
