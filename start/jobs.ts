import { issueAcceptancePapers } from '#cases/actions/issue_acceptance_papers'
import { jobs } from '#core/jobs'
import { printIssuedPaper } from '#papers/actions/print_paper'

// Topic → what must follow. Jobs are shallow and may run twice.
jobs.on({
  'case.accept': [issueAcceptancePapers],
  'paper.issued': [printIssuedPaper],
})
