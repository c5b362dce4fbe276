import type { Job } from '#core/jobs'
import OneTimeCode from '#identity/models/one_time_code'
import { Messages } from '#notifications/messages'

/** A code that died while it waited is not sent any more. */
export const sendCode: Job = async ({ payload }) => {
  const code = await OneTimeCode.find(payload.codeId)
  if (!code?.isAlive) return

  await Messages.sendOnce(`code:${code.id}`, code.recipient, 'code', { code: code.code })
}
