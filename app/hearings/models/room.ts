import { RoomSchema } from '#database/schema'

/** 调解室. */
export default class Room extends RoomSchema {
  declare features: string[]
}
