import { connectionOf } from '../../../../web/data/feed/connection';

describe('the connection', () => {
  const line = { heardAt: 0 };

  it('is live while polls end', () => {
    expect(connectionOf({ ...line, askedAt: 0, lastStatus: 304 }, 30_000)).toEqual({ is: 'live' });
  });

  it('is slow when a poll takes more than 30 seconds, or the server is in trouble', () => {
    expect(connectionOf({ ...line, askedAt: 0, lastStatus: 200 }, 30_001)).toEqual({ is: 'slow', heardAt: 0 });
    expect(connectionOf({ ...line, lastStatus: 503 }, 1)).toEqual({ is: 'slow', heardAt: 0 });
  });

  it('says nothing of a cut of less than five seconds', () => {
    expect(connectionOf({ ...line, cutSince: 0 }, 4_999)).toEqual({ is: 'live' });
    expect(connectionOf({ ...line, cutSince: 0 }, 5_000)).toEqual({ is: 'offline' });
  });

  it('tells who is signed out so, whatever the line', () => {
    expect(connectionOf({ ...line, cutSince: 0, askedAt: 0, lastStatus: 401 }, 60_000)).toEqual({ is: 'signed-out' });
  });
});
