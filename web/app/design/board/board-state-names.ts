/** The states of the board under `/design/`, each an address there. */
export const BOARD_STATE_NAMES = [
  'board',
  'board-closed',
  'board-work',
  'board-chosen',
  'board-agents',
  'board-talk',
  'board-why',
  'board-assign',
  'board-outcomes',
  'board-emergency',
  'board-failures',
  'board-restricted',
  'board-wall',
] as const;
export type BoardState = (typeof BOARD_STATE_NAMES)[number];

export const isBoardState = (state: string | undefined): state is BoardState =>
  BOARD_STATE_NAMES.some(each => each === state);
