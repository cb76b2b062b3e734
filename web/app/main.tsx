import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../shared/look/tokens.css';
import '../ui/base.css';
import { createQueries } from '../data/queries';
import { wordsOf } from '../words/languages';
import { reloadWhenOld } from './reload-when-old';
import { createPages } from './router';
import { chosenLanguage, SpeaksAsChosen } from './settings';

const start = async (): Promise<void> => {
  const root = document.getElementById('app');
  if (root === null) throw new Error('Expected an element "app" in the page, found none.');
  reloadWhenOld();
  const language = chosenLanguage();
  const words = await wordsOf(language);
  document.documentElement.lang = language;
  document.title = words.product;
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueries()}>
        <SpeaksAsChosen words={words}>
          <RouterProvider router={createPages()} />
        </SpeaksAsChosen>
      </QueryClientProvider>
    </StrictMode>,
  );
};

void start();
