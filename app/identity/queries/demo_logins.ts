import { homeOf } from '#identity/home'
import Post from '#identity/models/post'
import type { Role } from '#identity/roles'

export interface DemoLogin {
  role: Role
  username: string
  name: string
  /** Where this person starts. */
  page: string
}

/** One account for each role of the demo district, the first that was set up. */
export async function demoLogins(): Promise<DemoLogin[]> {
  const posts = await Post.query()
    .withScopes((scopes) => scopes.held())
    .whereHas('user', (users) => users.whereNotNull('password').whereNull('disabledAt'))
    .preload('user')
    .orderBy('id')
  const first = new Map<Role, Post>()
  for (const post of posts) if (!first.has(post.role)) first.set(post.role, post)

  return Promise.all(
    [...first.values()].map(async ({ role, user }) => ({
      role,
      username: user.username!,
      name: user.name,
      page: homeOf(await user.knowPosts()),
    }))
  )
}
