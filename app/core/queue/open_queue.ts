import queueConfig from '#config/queue'
import { Outbox } from '#core/outbox'
import type { QueueDriver } from '#core/queue/queue_driver'

/** The adapter that QUEUE names, started and listening for this process's commits. */
export async function openQueue(): Promise<QueueDriver> {
  const queue = await chosen()
  await queue.start()
  Outbox.whenAdded(() => queue.wake())

  return queue
}

/** Bull is loaded only where it is used. */
async function chosen(): Promise<QueueDriver> {
  if (queueConfig.driver === 'bull') {
    const { BullQueue } = await import('#core/queue/bull_queue')
    return new BullQueue()
  }

  const { EmbeddedQueue } = await import('#core/queue/embedded_queue')
  return new EmbeddedQueue()
}
