/** What looks back: reports, surveys, transcripts. A file of its own in the build, for who only watches the moment. */
export { FiguresPage } from './reports/figures-page';
export { SurveysPage } from './reports/surveys-page';
export { TranscriptPage } from './reports/transcript-page';
