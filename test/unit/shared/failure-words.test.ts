import { ServiceBusError } from '@azure/service-bus';
import { because } from '../../../shared/domain/values/because';
import { CannotBeHandled } from '../../../shared/domain/values/cannot-be-handled';
import { kindsOf, reasonOf } from '../../../shared/failure-words';

const busy = () => new ServiceBusError('The lane +18005550100/2 is throttled', 'ServiceBusy');

describe('A failure in words', () => {
  test('for a log: kinds, codes and statuses, and never a sentence, which may hold a number', () => {
    const error = new Error('outer +14255550123', { cause: new AggregateError([busy(), busy(), busy()]) });
    expect(kindsOf(error)).toBe('Error, AggregateError, ServiceBusError ServiceBusy');
    expect(kindsOf(Object.assign(new Error('x'), { statusCode: 503 }))).toBe('Error 503');
    expect([kindsOf('a word'), kindsOf(undefined)]).toEqual(['string', 'undefined']);
  });

  test('for a person: every sentence once, with what said it', () => {
    expect(reasonOf(new AggregateError([busy(), busy()]))).toBe(
      'ServiceBusError ServiceBusy: The lane +18005550100/2 is throttled',
    );
    expect(reasonOf(new TypeError('bug'))).toBe('TypeError: bug');
    expect(reasonOf(new CannotBeHandled('Not served.', because('channel.number-not-served')))).toBe('Not served.');
    expect(reasonOf('a word')).toBe('a word');
  });

  test.each([[new Error('')], [new AggregateError([new Error(' ')])], [undefined], [null], [''], [{}], [7]])(
    'is never empty, whatever was thrown (%p)',
    error => expect(reasonOf(error).length).toBeGreaterThan(20),
  );
});
