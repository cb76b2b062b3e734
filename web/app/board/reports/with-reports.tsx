import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import '../../../board/reports/reports.css';
import { reportWordsOf } from '../../../words/reports/report-words-of';
import { ReportsSpeak } from '../../../words/reports/use-report-words';
import { useLanguage } from '../../../words/use-words';

/** What is inside once the reports' words are there. */
export const WithReports = ({ children }: { readonly children: ReactNode }) => {
  const language = useLanguage();
  const words = useQuery({
    queryKey: ['report-words', language],
    queryFn: () => reportWordsOf(language),
    placeholderData: before => before,
  }).data;
  return words === undefined ? null : <ReportsSpeak words={words}>{children}</ReportsSpeak>;
};
