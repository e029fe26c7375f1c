/** Public face of `posts`. Nothing else in this folder may be imported from outside it. */
export { acceptPosts, acceptPostsWithin, postsArrived, type Accepted, type AcceptPostsDeps } from './accept-posts.ts';
export { deleteDuePosts } from './delete-due-posts.job.ts';
export { postsApi } from './posts.api.ts';
export {
  isPlainName,
  longestIdCharacters,
  longestTextCharacters,
  plainText,
  type IncomingPost,
  type Post,
  type PostId,
} from './post.rules.ts';
export { countBySource, countUnsorted, findPosts, keepPost, markSorted, unsortedPosts } from './post.store.ts';
