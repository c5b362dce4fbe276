import { jobs } from '#core/jobs'

// Topic → what must follow. Jobs are shallow and may run twice.
jobs.on({})
