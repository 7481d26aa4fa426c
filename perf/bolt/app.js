'use strict';

// The front door as a Bolt for JavaScript app: verify the signature, count the person's calls of this minute, put the event
// on the FIFO queue, answer 200. As our peer in measurements it does the same work with the same fields, without a handicap:
// Bolt's own HTTP receiver, the AWS SDK's own client with kept connections, and no additional network call.
const { App, HTTPReceiver, LogLevel } = require('@slack/bolt');
const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');
// Like ours, it counts each person's calls in a table; without CHATOPS_TABLE it only queues events.
const table = process.env.CHATOPS_TABLE;
const { DynamoDBClient, UpdateItemCommand } = table ? require('@aws-sdk/client-dynamodb') : {};

const queueUrl = process.env.CHATOPS_QUEUE_URL;
const sqs = new SQSClient({});
const database = table ? new DynamoDBClient({}) : null;

const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  endpoints: ['/slack/events'],
  // 200 only after the message is on the queue: Slack repeats events without a 200.
  processBeforeResponse: true,
  logLevel: LogLevel.WARN,
});
const app = new App({
  receiver,
  logLevel: LogLevel.WARN,
  // The installation is given; otherwise Bolt would call Slack's auth.test first.
  authorize: async () => ({ botToken: 'xoxb-local', botId: 'B0BOT', botUserId: 'U0BOT' }),
});

const count = async (who) => {
  const minute = Math.floor(Date.now() / 60000);
  await database.send(new UpdateItemCommand({
    TableName: table,
    Key: { pk: { S: `RATE#slack:${who}:${minute}` }, sk: { S: 'RATE' } },
    UpdateExpression: 'ADD calls :one SET expiresAt = :end',
    ConditionExpression: 'attribute_not_exists(calls) OR calls < :limit',
    ExpressionAttributeValues: { ':one': { N: '1' }, ':limit': { N: '30' }, ':end': { N: String((minute + 2) * 60) } },
  }));
};

const text = (value) => ({ DataType: 'String', StringValue: value });

app.event('message', async ({ event, body }) => {
  const thread = event.thread_ts && event.channel_type !== 'im' ? `:${event.thread_ts}` : '';
  if (database) {
    await count(`${body.team_id}:${event.user}`);
  }

  const { token, ...kept } = body;
  await sqs.send(new SendMessageCommand({
    QueueUrl: queueUrl,
    MessageGroupId: `${body.team_id}:${event.channel}${thread}:${event.user}`,
    MessageDeduplicationId: body.event_id,
    MessageBody: JSON.stringify(kept),
    MessageAttributes: { kind: text('slack-event'), correlationId: text(`slack:${body.event_id}`) },
  }));
});

(async () => {
  const server = await app.start({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' });
  process.stdout.write(`listening on ${server.address().port}\n`);
})();
