import { schedule } from '#core/schedule'

// Office time (Asia/Shanghai) → topic; start/jobs.ts says what follows.
schedule.daily('00:05', 'deadlines.expire')
schedule.daily('03:10', 'intake.old_drafts')
