import { writeFileSync } from 'node:fs'

import type { NamedReporterContract } from '@japa/runner/types'

/** Leaves the counts for `npm test`, which adds up all runs; on its own it closes with the line that machines read. */
export const closing: NamedReporterContract = {
  name: 'closing',
  handler(runner, emitter) {
    emitter.on('runner:end', () => {
      const { passed, failed, skipped, regression } = runner.getSummary().aggregates

      process.once('exit', () => {
        // An exception after the last test fails the run, though no test counted it.
        const late = failed + regression === 0 && process.exitCode ? 1 : 0
        const counts = { passed, failed: failed + regression + late, skipped }

        if (process.env.TEST_SUMMARY_FILE) {
          writeFileSync(process.env.TEST_SUMMARY_FILE, JSON.stringify(counts))
        } else {
          console.log(`${counts.passed} passed, ${counts.failed} failed`)
        }
      })
    })
  },
}
