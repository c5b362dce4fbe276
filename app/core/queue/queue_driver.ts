/** Hands outbox rows to their jobs. One file per adapter; QUEUE in .env chooses. */
export interface QueueDriver {
  start(): void | Promise<void>
  /** There may be work. Only a hint: the driver looks for itself twice a second. */
  wake(): void
  /** Takes nothing new and waits up to ten seconds for what runs. */
  stop(): Promise<void>
}
