import { MessageSchema } from '#database/schema'

/** 通知: one message to one person. It is written before it leaves, and once. */
export default class Message extends MessageSchema {
  /** `sms` to a mobile, `voice` to a line that cannot read. */
  declare channel: 'sms' | 'voice'
  /** waiting → sent by the gateway, or shown here when there is none. */
  declare state: 'waiting' | 'sent' | 'shown'

  /** A code opens somebody's case: once it left the building, nobody here needs to read it. */
  get isSecret(): boolean {
    return this.template === 'code' && this.state !== 'shown'
  }
}
