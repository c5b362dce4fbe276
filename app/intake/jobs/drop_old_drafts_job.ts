import type { Job } from '#core/jobs'
import { DropOldDrafts } from '#intake/actions/drop_old_drafts'

export const dropOldDrafts: Job = () => new DropOldDrafts().handle()
