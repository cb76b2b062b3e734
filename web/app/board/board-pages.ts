/** The pages of the board, in one file of the build: who opens one opens the others a moment later. */
export { BoardPage } from './board-page';
export { Framed } from './framed';
export { AgentsPage } from './live/agents-page';
export { NowPage } from './live/now-page';
export { WorkPage } from './live/work-page';
export { ConversationPage } from './talk/conversation-page';
export { FailuresPage } from './trouble/failures-page';
export { RestrictedPage } from './trouble/restricted-page';
export { WallPage } from './wall-page';
