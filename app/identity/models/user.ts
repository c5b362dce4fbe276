import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import { beforeCreate, hasMany } from '@adonisjs/lucid/orm'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { HasMany } from '@adonisjs/lucid/types/relations'

import { clock } from '#core/clock'
import { publicId } from '#core/public_id'
import { blindIndex } from '#core/secrecy'
import { UserSchema } from '#database/schema'
import { AccessTokens } from '#identity/access_tokens'
import Post from '#identity/models/post'
import type { Role } from '#identity/roles'

const withPassword = withAuthFinder(hash, { uids: ['username'], passwordColumnName: 'password' })

/** Staff, citizens, organs' clients. Load `posts` before asking what somebody may do. */
export default class User extends compose(UserSchema, withPassword) {
  static accessTokens = new AccessTokens({ tokenableModel: User, table: 'auth_access_tokens' })

  declare kind: 'staff' | 'citizen' | 'organ'

  @hasMany(() => Post, { onQuery: (query) => query.withScopes((scopes: any) => scopes.held()) })
  declare posts: HasMany<typeof Post>

  @beforeCreate()
  static identify(user: User) {
    user.publicId ??= publicId()
    user.createdAt ??= clock.now()
    user.phoneIndex = blindIndex('phone', user.phone ?? null)
  }

  get isActive(): boolean {
    return !this.disabledAt
  }

  /** Reads the posts held today, once; on the open transaction, so that nobody waits for a second connection. */
  async knowPosts(trx?: TransactionClientContract): Promise<this> {
    if (!this.$preloaded.posts) {
      const held = Post.query({ client: trx }).withScopes((scopes) => scopes.held())
      this.$setRelated('posts', await held.where('userId', this.id))
    }
    return this
  }

  /** Holds this role at present; in this committee, when one is named. */
  is(role: Role, committeeId?: number | null): boolean {
    if (this.kind === 'citizen') return role === 'citizen'

    return this.posts.some(
      (post) =>
        post.role === role && (committeeId === undefined || post.committeeId === committeeId)
    )
  }

  /** Committees in which this person holds the role. */
  committeeIds(role: Role): number[] {
    return this.posts
      .filter((post) => post.role === role && post.committeeId)
      .map((post) => post.committeeId!)
  }

  /** Regions in which this person holds the role. */
  regionCodes(role: Role): string[] {
    return this.posts.filter((post) => post.role === role).map((post) => post.regionCode)
  }

  /** The role under which an act is entered in the trail: the first of these that this person holds. */
  actingAs(roles: readonly Role[]): Role | null {
    return roles.find((role) => this.is(role)) ?? null
  }
}
