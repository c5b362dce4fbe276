import Committee from '#identity/models/committee'
import Post from '#identity/models/post'
import type User from '#identity/models/user'
import type { Role } from '#identity/roles'

/** The people of the demo district who work on one lane, their posts read. */
export interface Staff {
  committee: Committee
  head: User
  mediators: User[]
  clerk: User
  operator: User
  gridWorker: User
  dispatcher: User
}

export async function staffOf(lane: string): Promise<Staff> {
  const committees = await Committee.query().orderBy('id')
  const committee = committees.find((candidate) => candidate.serves(lane))!
  const posts = await Post.query().preload('user').orderBy('id')
  const holding = (role: Role, committeeId: number | null = null) =>
    posts
      .filter((post) => post.role === role && post.committeeId === committeeId)
      .map(({ user }) => user)

  const staff = {
    head: holding('head', committee.id)[0],
    clerk: holding('clerk')[0],
    operator: holding('operator')[0],
    gridWorker: holding('grid_worker')[0],
    dispatcher: holding('dispatcher')[0],
  }
  const mediators = holding('mediator', committee.id)
  for (const person of [...mediators, ...Object.values(staff)]) await person.knowPosts()

  return { committee, mediators, ...staff }
}
