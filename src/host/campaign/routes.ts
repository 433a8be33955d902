/** The routes below `/api/campaign`: what a campaign looks like, and its files, for whoever writes content. */
import { zipSync } from 'fflate';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { buildCampaign, type CampaignBuild } from '../../campaign/build.ts';
import type { Design } from '../../campaign/design.ts';
import { pageNames } from '../../campaign/designs/made.ts';
import { documentOf } from '../../campaign/page/document.ts';
import { paletteOf, UnreadableColours } from '../../campaign/palette/palette.ts';
import { whyNotToPrint } from '../../campaign/reasons.ts';
import { fontRules } from '../../campaign-print/fonts.ts';
import type { PrintedFile, PrintOptions } from '../../campaign-print/printer.ts';
import { only, type Asked } from '../asked.ts';
import { contentOf } from './content.ts';
import {
  printRequest,
  viewRequest,
  type CampaignChoices,
  type CampaignView,
  type ViewRequest,
} from './requests.ts';

/** Prints one design. @throws {Error} a sentence, where there is no browser to print with, or its words do not fit */
export type PrintOne = (design: Design, options: PrintOptions) => Promise<PrintedFile[]>;

/** A preview runs nothing and loads nothing; our page may look into it, to fit its words. */
const previewHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin",
  'X-Frame-Options': 'SAMEORIGIN',
  'Content-Type': 'text/html; charset=utf-8',
};

const types = { pdf: 'application/pdf', svg: 'image/svg+xml', png: 'image/png' } as const;

/** @param folder with `modules/`; undefined where there is none */
export function campaignRoutes(folder: string | undefined, print: PrintOne | undefined): Hono<Asked> {
  const routes = new Hono<Asked>();
  routes.use(only('content'));
  if (folder === undefined) return routes;
  const read = contentOf(folder);

  const build = async ({ name, language, bar, accent, draft }: ViewRequest): Promise<CampaignBuild> => {
    const { content, logo } = await read();
    const airline = content.airline && { ...content.airline, ...coloursOf(content.airline, { bar, accent }) };
    const options = { languages: [language], names: [name], logo, day: today(), draft };
    return buildCampaign({ ...content, ...(airline && { airline }) }, options).catch((error: unknown) => {
      if (error instanceof UnreadableColours) return refuse(422, error.message);
      throw error;
    });
  };

  routes.get('/choices', async (c) => {
    const { content } = await read();
    const { language, languages = [language] } = content.course;
    const { bar, accent } = paletteOf(content.airline ?? {});
    return c.json({ names: [...pageNames], languages, colours: { bar, accent } } satisfies CampaignChoices);
  });

  routes.get('/view', async (c) => {
    const built = await build(viewRequest.parse(c.req.query()));
    const designs = built.designs.map(({ id, title, formats, size, pages }) => ({
      ...{ id, title, size },
      formats: [...formats],
      pages: pages.length,
    }));
    return c.json({ edition: built.edition, designs, reasons: whyNotToPrint(built) } satisfies CampaignView);
  });

  routes.get('/preview', async (c) => {
    const request = viewRequest.parse(c.req.query());
    const built = await build(request);
    const design = designIn(built, request.design);
    const draft = built.drafts.get(design.language);
    return c.body(
      documentOf(design, { fonts: fontRules(), bleed: request.bleed, draft }),
      200,
      previewHeaders,
    );
  });

  // To print starts a browser, which no other site may ask for.
  routes.post('/file', async (c) => {
    const { format, ...request } = printRequest.parse(await c.req.json());
    const built = await build(request);
    const design = designIn(built, request.design);
    const reasons = whyNotToPrint({ ...built, withheld: design.withheld });
    if (!request.draft && reasons.length > 0)
      return refuse(409, [...reasons, 'Print a draft instead.'].join(' '));
    if (print === undefined) return refuse(409, 'There is nothing to print with here.');
    if (!design.formats.includes(format)) return refuse(404, `There is no ${format} of this.`);
    const options = { edition: built.edition, day: today(), bleed: request.bleed };
    const files = await print(
      { ...design, formats: [format] },
      { ...options, draft: built.drafts.get(design.language) },
    ).catch((error: Error) => refuse(409, error.message));
    const [first, ...more] = files;
    const name = more.length === 0 ? first!.name : `${design.id}.${design.language}.zip`;
    const bytes =
      more.length === 0
        ? first!.bytes
        : zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': more.length === 0 ? types[format] : 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      // A drawing that is opened by itself runs nothing.
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox",
    });
  });

  return routes;
}

interface Colours {
  bar?: string | undefined;
  accent?: string | undefined;
}

function coloursOf({ colours }: { colours?: { bar: string; accent: string } | undefined }, wished: Colours) {
  const { bar, accent } = colours ?? paletteOf({});
  return { colours: { bar: wished.bar ?? bar, accent: wished.accent ?? accent } };
}

function designIn({ designs }: CampaignBuild, id: string | undefined): Design {
  const found = id === undefined ? designs[0] : designs.find((one) => one.id === id);
  return found ?? refuse(404, 'There is no such design.');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function refuse(status: 404 | 409 | 422, message: string): never {
  throw new HTTPException(status, { message });
}
