import { say } from '#core/words'
import { casesPath, chartDrawingPath, chartFilePath } from '#portals/bureau/paths'
import { codeOf, pieces } from '#portals/bureau/phrases'
import type { Question } from '#portals/bureau/question'
import type { MetricName } from '#statistics/metrics'

const STAGES = [
  ['registered', 'registered'],
  ['accepted', 'registered_accepted'],
  ['agreed', 'registered_agreed'],
  ['performed', 'registered_performed'],
  ['closed', 'registered_closed'],
] as const satisfies [string, MetricName][]

export interface StageFigures {
  stage: (typeof STAGES)[number][0]
  metric: MetricName
  count: number
}

/**
 * How far one batch came: the cases registered in the period, by the as-of day. A case is classified only
 * when it is routed, so this batch is never narrowed to a committee, a lane or a type.
 */
export function stagesOf({ filter, counts }: Question): Promise<StageFigures[]> {
  const batch = { ...filter, committeeId: undefined, lane: undefined, disputeType: undefined }

  return Promise.all(
    STAGES.map(async ([stage, metric]) => ({
      stage,
      metric,
      count: await counts.of(metric, batch),
    }))
  )
}

export function stagesChart(stages: StageFigures[], question: Question) {
  const whole = { committee: null, lane: null, type: null }

  return {
    id: 'stages',
    title: stagesFinding(stages),
    subtitle: say('bureau.stages.subtitle', { count: pieces(stages[0].count) }),
    definition: `${codeOf('registered')}、${codeOf('registered_accepted')}—${codeOf('registered_closed')}`,
    csv: chartFilePath('stages', question),
    svg: chartDrawingPath('stages', question),
    stages: stages.map(({ stage, metric, count }, index) => ({
      label: say(`bureau.stages.${stage}`),
      value: count,
      href: casesPath(metric, question, whole),
      reason: stages[index - 1]?.count > count ? say(`bureau.stages.why_${stage}`) : undefined,
    })),
  }
}

export function stagesTable(stages: StageFigures[]) {
  return {
    head: ['stage', 'cases'].map((name) => say(`bureau.columns.${name}`)),
    rows: stages.map(({ stage, count }) => [say(`bureau.stages.${stage}`), count]),
  }
}

function stagesFinding(stages: StageFigures[]): string {
  const count = Object.fromEntries(stages.map((each) => [each.stage, each.count]))
  if (count.registered === 0) return say('bureau.stages.nothing')

  return say('bureau.stages.finding', {
    registered: pieces(count.registered),
    agreed: pieces(count.agreed),
    performed: pieces(count.performed),
  })
}
