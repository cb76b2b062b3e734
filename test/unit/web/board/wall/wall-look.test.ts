import { wallLookFrom } from '../../../../../web/board/wall/wall-look';

test('a wallboard is dark and of medium size with all queues, unless its address says otherwise', () => {
  expect(wallLookFrom({})).toEqual({ size: 'medium', theme: 'dark' });
  expect(wallLookFrom({ size: 'large', theme: 'light', queues: 'orders,,billing' })).toEqual({
    ...{ size: 'large', theme: 'light', queues: ['orders', 'billing'] },
  });
  expect(wallLookFrom({ size: 'huge', theme: 'pink', queues: ',' })).toEqual({ size: 'medium', theme: 'dark' });
});
