/** Public face of `connectors`. Nothing else in this folder may be imported from outside it. */
export { connectorReaders } from './add-feed.ts';
export { connectorApiRoutes } from './connector.api.ts';
export { connectorRoutes } from './connector.routes.tsx';
export { connectorHealth } from './connector.views.ts';
export type { ConnectorHealth } from './health.rules.ts';
export { feedRefusalSentence, type Feed, type FeedItem, type FeedRefusal } from './feed.rules.ts';
export { pollDueFeeds } from './poll-due-feeds.job.ts';
export type { PollDeps } from './poll-feed.ts';
export { readFeed } from './read-feed.ts';
export { tellUsRoutes } from './tell-us.routes.tsx';
