import { numberWords } from '../../../../../web/data/list/number-words';

describe('a number as people read it', () => {
  it.each([
    ['+18005550100', '+1 800 555 0100'],
    ['+1425•••••30', '+1 425 ••• ••30'],
    ['+4930123456', '+4930123456'],
    ['72345', '72345'],
    ['Contoso', 'Contoso'],
  ])('%s is %s', (number, words) => {
    expect(numberWords(number)).toBe(words);
  });
});
