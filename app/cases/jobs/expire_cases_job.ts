import { ExpireCases } from '#cases/actions/expire_cases'
import type { Job } from '#core/jobs'

export const expireCases: Job = () => new ExpireCases().handle()
