// A bot in one file, without any package: tells opening hours and the state of an order, and fetches a person for the rest.
//
//   node docs/bot-sample.mjs               listens on http://127.0.0.1:7080/, for the local stack
//   node docs/bot-sample.mjs --port 8080   on another port; 0 takes a free one
//
// BOT_SECRET   the secret that it shares with the channel; the local stack's when left out
// CHANNEL_URL  where the channel is, for answers that come later; http://localhost:7071 when left out
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const ID = 'sample-bot';
const SECRET = process.env.BOT_SECRET ?? 'whsec_dGhlIHNhbXBsZSBib3Qgb2YgdGhlIGRvY3MsIG5vIHNlY3JldA==';
const CHANNEL = process.env.CHANNEL_URL ?? 'http://localhost:7071';
const at = process.argv.indexOf('--port');
const port = at < 0 ? 7080 : Number(process.argv[at + 1]);

// ── Signatures, as Standard Webhooks has them (standardwebhooks.com, which has libraries for many languages) ──

const key = Buffer.from(SECRET.replace(/^whsec_/, ''), 'base64');
const sign = (id, seconds, body) => createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');

const isSigned = ({ headers }, body) => {
  const seconds = Number(headers['webhook-timestamp']);
  if (!(Math.abs(Date.now() / 1000 - seconds) <= 300)) return false;
  const expected = Buffer.from(`v1,${sign(headers['webhook-id'], seconds, body)}`);
  return String(headers['webhook-signature'])
    .split(' ')
    .map(given => Buffer.from(given))
    .some(given => given.length === expected.length && timingSafeEqual(given, expected));
};

// ── What it says ──

const ORDERS = { 5512: 'left our warehouse today, and arrives tomorrow', 5513: 'is being packed' };

const answer = ({ turn, context, ...call }) => {
  const text = turn.texts.map(each => each.text).join(' ');
  const order = /\b\d{4}\b/.exec(text)?.[0];
  if (/\b(person|human|agent|somebody)\b/i.test(text)) {
    return { messages: ['I will find somebody for you.'], context: { topic: 'person' }, actions: ['Escalate'] };
  }
  if (order !== undefined && /\b(refund|money back)\b/i.test(text)) {
    setTimeout(() => answerLater(call, turn, `Your refund for order ${order} is on its way.`), 1_000);
    return { messages: ['One moment, I will look that up.'], later: true };
  }
  if (order !== undefined && ORDERS[order] !== undefined) {
    return { messages: [`Your order ${order} ${ORDERS[order]}.`], context: { order } };
  }
  if (order !== undefined) {
    // Messages may be left out: the customer only waits for a person, who sees the order.
    return { context: { topic: 'unknown-order', order }, actions: ['Escalate'] };
  }
  if (/\b(order|parcel|delivery)\b/i.test(text)) return { messages: ['Sure! What is the number of your order?'] };
  if (/\b(hours|open|closed?)\b/i.test(text)) return { messages: ['We are open from 8 to 5, Monday to Friday.'] };
  if (/\b(thanks|thank you|bye)\b/i.test(text)) return { messages: ['You are welcome!'], actions: ['EndConversation'] };
  return { messages: [], context: { topic: 'other' }, actions: ['Escalate'] };
};

/** Smart assist: after an agent's message, suggestions that only the agent sees. */
const suggest = ({ messages }) => {
  const asksForRefund = messages.some(({ from, text }) => from === 'customer' && /\brefund\b/i.test(text));
  if (!asksForRefund) return { cards: [] };
  const suggestedReply = 'You can send it back within 30 days, and we pay you back.';
  return { cards: [{ title: 'Refunds', text: 'Within 30 days, with the receipt.', suggestedReply }] };
};

/** What takes longer than a call may: the same answer, posted to the channel, signed in the same way. */
const answerLater = async ({ conversation }, turn, message) => {
  const body = JSON.stringify({ bot: ID, conversation, turn: turn.id, messages: [message] });
  const id = `msg_${randomUUID()}`;
  const seconds = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${sign(id, seconds, body)}`,
  };
  const url = `${CHANNEL}/api/bot/conversations/${conversation}/messages`;
  const { status } = await fetch(url, { method: 'POST', headers, body }).catch(() => ({ status: 'nothing' }));
  console.log(`${conversation} later → ${status}`);
};

// ── HTTP ──

/** The same call may come twice: it gets the same answer, and nothing is done twice. A real bot keeps these in a store. */
const answered = new Map();

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts).toString('utf8');
  if (!isSigned(request, body)) return response.writeHead(401).end();
  const id = request.headers['webhook-id'];
  const call = JSON.parse(body);
  if (!answered.has(id)) answered.set(id, call.type === 'turn' ? answer(call) : suggest(call));
  const said = answered.get(id);
  console.log(`${call.conversation} ${call.type} → ${JSON.stringify(said)}`);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
});
server.listen(port, '127.0.0.1', () => console.log(`The sample bot listens on http://127.0.0.1:${server.address().port}/`));
