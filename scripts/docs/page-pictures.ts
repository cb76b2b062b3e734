import type { HttpResponseInit } from '@azure/functions';
import type { Browser } from 'playwright-core';
import { sizeInWords, timeLeft } from '../../functions/api/public/page/amounts';
import type { PageLanguage } from '../../functions/api/public/page/page-texts';
import { uploadPage } from '../../functions/api/public/upload-page';
import { surveyPage } from './sample-survey';

const uploadForm = (language: PageLanguage): HttpResponseInit =>
  uploadPage({
    language,
    size: sizeInWords(5 * 1024 * 1024, language),
    time: timeLeft('2026-01-03T00:00:00Z', Date.parse('2026-01-01T00:00:00Z'), language),
  });

/** A file field's own words are the browser's, and the browser that takes the pictures has them in English alone. */
const PAGES = [
  { name: 'survey', page: surveyPage, inTheDark: 'es' },
  { name: 'upload', page: uploadForm, inTheDark: 'en' },
] as const;

/** The pages that links in texts lead to, as customers see them: their own HTML and headers, on a small screen and a large one. */
export const takePagePictures = async (browser: Browser, pathOf: (name: string) => string): Promise<void> => {
  for (const { name, page, inTheDark } of PAGES) {
    await picture(browser, page('en'), { width: 1000, colorScheme: 'light', path: pathOf(name) });
    await picture(browser, page('en'), { width: 360, colorScheme: 'light', path: pathOf(`${name}-small`) });
    const dark = { width: 360, colorScheme: 'dark', path: pathOf(`${name}-small-dark`) } as const;
    await picture(browser, page(inTheDark), dark);
  }
};

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark'; readonly path: string };
const picture = async (browser: Browser, { headers, body }: HttpResponseInit, { width, colorScheme, path }: Look) => {
  const context = await browser.newContext({ viewport: { width, height: 400 }, deviceScaleFactor: 2, colorScheme });
  const page = await context.newPage();
  await page.route('**/*', route => route.fulfill({ headers: headers as Record<string, string>, body: String(body) }));
  await page.goto('https://help.example/api/public/page');
  await page.screenshot({ path, fullPage: true });
  await context.close();
};
