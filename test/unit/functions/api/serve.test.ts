import { handle } from '../../../../functions/api/serve';
import { contract } from '../../../../shared/api/contract';

test('a handler that answers otherwise than its contract says does not compile', () => {
  const outcome = handle(contract.commandOutcome);
  const refused = [
    // @ts-expect-error a state that the contract doesn't know
    outcome(async () => ({ body: { state: 'lost' } })),
    // @ts-expect-error another status
    outcome(async () => ({ status: 201, body: { state: 'done' } })),
    // @ts-expect-error no body where there is one
    outcome(async () => ({ status: 200 })),
    // @ts-expect-error JSON in place of a file
    handle(contract.conversationFile)(async () => ({ body: {} })),
  ];
  expect(refused).toHaveLength(4);
});
