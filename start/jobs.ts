import { issueAcceptancePapers } from '#cases/actions/issue_acceptance_papers'
import { expireCases } from '#cases/jobs/expire_cases_job'
import { jobs } from '#core/jobs'
import { releaseHearings } from '#hearings/release_hearings'
import { dropOldDrafts } from '#intake/jobs/drop_old_drafts_job'
import { agreement, dueDay, hearing, mediators } from '#notifications/case_values'
import { sendCode } from '#notifications/jobs/send_code'
import { tell } from '#notifications/jobs/tell'
import { printIssuedPaper } from '#papers/actions/print_paper'

// Topic → what must follow. Jobs are shallow and may run twice.
jobs.on({
  'identity.code': [sendCode],
  'deadlines.expire': [expireCases],
  'intake.old_drafts': [dropOldDrafts],
  'paper.issued': [printIssuedPaper],

  'case.register': [tell('applicants', 'registered')],
  'case.route': [tell('applicants', 'routed')],
  'case.transfer': [tell('applicants', 'transferred')],
  'case.ask_consent': [tell('respondents', 'consent_asked')],
  'case.accept': [issueAcceptancePapers, tell('everyone', 'accepted', dueDay)],
  'case.reject': [tell('applicants', 'rejected')],
  'case.withdraw': [releaseHearings, tell('everyone', 'withdrawn')],
  'case.assign': [tell('everyone', 'assigned', mediators)],
  'case.schedule': [tell('everyone', 'hearing_set', hearing)],
  'case.cancel_hearing': [tell('everyone', 'hearing_cancelled', hearing)],
  'case.pause': [tell('everyone', 'paused')],
  'case.resume': [tell('everyone', 'resumed', dueDay)],
  'case.sign': [releaseHearings, tell('everyone', 'agreed', agreement)],
  'case.record_oral': [releaseHearings, tell('everyone', 'agreed_orally', agreement)],
  'case.terminate': [releaseHearings, tell('everyone', 'terminated')],
  'case.expire': [releaseHearings, tell('everyone', 'expired')],
})
