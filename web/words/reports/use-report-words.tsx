import { createContext, type ReactNode, useContext } from 'react';
import type { ReportWords } from './report-words';

const Context = createContext<ReportWords | undefined>(undefined);

export const useReportWords = (): ReportWords => {
  const words = useContext(Context);
  if (words === undefined) throw new Error('Expected <ReportsSpeak> around whatever reports, found none.');
  return words;
};

/** Everything inside has the reports' words. */
export const ReportsSpeak = ({ words, children }: { readonly words: ReportWords; readonly children: ReactNode }) => (
  <Context value={words}>{children}</Context>
);
