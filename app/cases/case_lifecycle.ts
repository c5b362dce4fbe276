import type { Role } from '#identity/roles'
import type { PaperKind } from '#papers/kinds/index'

export const CASE_STATUSES = [
  'registered', // 已登记
  'supplement', // 待补正
  'routed', // 已分流待确认
  'consent_pending', // 征询对方意愿
  'accepted', // 已受理
  'assigned', // 已确定调解员
  'mediating', // 调解中
  'paused', // 期限暂停
  'signing', // 协议待签
  'agreed', // 协议已生效
  'performing', // 履行中
  'performed', // 履行完毕
  'closed_success', // 结案·成功
  'closed_failed', // 结案·调解不成
  'not_accepted', // 不予受理
  'withdrawn', // 撤回申请
  'transferred', // 转出
  'consulted', // 咨询答复
  'archived', // 已归档
] as const

export type CaseStatus = (typeof CASE_STATUSES)[number]

/** What statistics count a case for; each is reached once a round. */
export type MilestoneKind =
  | 'registered'
  | 'accepted'
  | 'not_accepted'
  | 'agreed'
  | 'failed'
  | 'withdrawn'
  | 'transferred'
  | 'consulted'
  | 'performed'
  | 'closed'

/** Conditions with a name; the domain that knows them supplies the predicate in start/lifecycle.ts. */
export const GUARDS = [
  'no_refusal', // 人民调解法 art. 17: one party's explicit refusal forbids mediation
  'all_consented',
  'refused_or_unreachable',
  'not_returned_before',
  'rights_told', // 人民调解法 art. 23–24
  'terms_locked',
  'all_marked', // 人民调解法 art. 29
  'oral_allowed', // 人民调解法 art. 28; 医疗纠纷预防和处理条例 art. 39
  'before_expiry', // 医疗纠纷预防和处理条例 art. 38
  'expired',
  'all_performed',
] as const

export type GuardName = (typeof GUARDS)[number]

export interface Transition {
  from: readonly CaseStatus[]
  /** `null`: an overlay moved; the case itself stays where it is. */
  to: CaseStatus | null
  by: readonly Role[]
  guards?: readonly GuardName[]
  /** Papers issued by it; the catalogue grows in app/papers/kinds. */
  papers?: readonly PaperKind[]
  milestone?: MilestoneKind
}

const BEFORE_ACCEPTANCE = ['registered', 'supplement', 'routed', 'consent_pending'] as const
const UNDER_MEDIATION = ['accepted', 'assigned', 'mediating', 'paused', 'signing'] as const
const OPEN = [...BEFORE_ACCEPTANCE, ...UNDER_MEDIATION] as const
const AFTER_AGREEMENT = ['agreed', 'performing', 'performed'] as const
const ENDED = [
  'closed_success',
  'closed_failed',
  'not_accepted',
  'withdrawn',
  'transferred',
  'consulted',
] as const

export const OPEN_STATUSES: readonly CaseStatus[] = OPEN
export const CLOCK_STATUSES: readonly CaseStatus[] = UNDER_MEDIATION
export const ENDED_STATUSES: readonly CaseStatus[] = [...ENDED, 'archived']

/** The whole life of a case (domain: 人民调解法, 医疗纠纷预防和处理条例, 法释〔2011〕5号). One line per verb. */
// prettier-ignore
export const TRANSITIONS = {
  // Before acceptance
  ask_supplement: { from: ['registered'], to: 'supplement', by: ['dispatcher', 'clerk'] },
  supplement: { from: ['supplement'], to: 'registered', by: ['citizen', 'clerk', 'dispatcher'] },
  consult: { from: ['registered'], to: 'consulted', by: ['clerk', 'operator', 'dispatcher'], milestone: 'consulted' },
  transfer: { from: ['registered'], to: 'transferred', by: ['dispatcher'], milestone: 'transferred' },
  route: { from: ['registered'], to: 'routed', by: ['dispatcher'] },
  return_route: { from: ['routed'], to: 'registered', by: ['head'], guards: ['not_returned_before'] },
  ask_consent: { from: ['routed'], to: 'consent_pending', by: ['head', 'mediator'] },
  log_contact: { from: ['routed', 'consent_pending'], to: null, by: ['head', 'mediator', 'clerk'] },
  record_consent: { from: ['routed', 'consent_pending'], to: null, by: ['citizen', 'head', 'mediator', 'clerk'] },
  accept: { from: ['routed', 'consent_pending'], to: 'accepted', by: ['head'], guards: ['no_refusal', 'all_consented'], papers: ['acceptance_register', 'rights_notice'], milestone: 'accepted' },
  reject: { from: BEFORE_ACCEPTANCE, to: 'not_accepted', by: ['head', 'dispatcher'], milestone: 'not_accepted' },
  withdraw: { from: OPEN, to: 'withdrawn', by: ['citizen', 'clerk', 'mediator', 'head'], milestone: 'withdrawn' },

  // Mediation
  assign: { from: ['accepted'], to: 'assigned', by: ['head'] },
  tell_rights: { from: UNDER_MEDIATION, to: null, by: ['mediator', 'clerk', 'head'] },
  recuse: { from: ['assigned', 'mediating'], to: 'accepted', by: ['head'] },
  schedule: { from: ['assigned', 'mediating'], to: null, by: ['mediator', 'head'], guards: ['no_refusal'] },
  cancel_hearing: { from: ['accepted', 'assigned', 'mediating', 'paused'], to: null, by: ['mediator', 'head'] },
  begin: { from: ['assigned'], to: 'mediating', by: ['mediator'], guards: ['rights_told'] },
  hold_hearing: { from: ['mediating'], to: null, by: ['mediator'] },
  write_note: { from: UNDER_MEDIATION, to: null, by: ['mediator'] },
  seal_minutes: { from: ['mediating', 'paused', 'signing'], to: null, by: ['mediator'] },
  add_evidence: { from: OPEN, to: null, by: ['citizen', 'clerk', 'mediator', 'dispatcher', 'head'] },
  pause: { from: ['mediating'], to: 'paused', by: ['mediator', 'head'] },
  resume: { from: ['paused'], to: 'mediating', by: ['mediator', 'head'] },
  extend: { from: ['mediating', 'paused'], to: null, by: ['mediator', 'head'], guards: ['before_expiry'] },

  // Agreement
  draft_agreement: { from: ['mediating'], to: null, by: ['mediator'] },
  propose: { from: ['mediating'], to: 'signing', by: ['mediator'], guards: ['terms_locked'] },
  mark: { from: ['signing'], to: null, by: ['citizen', 'mediator', 'head'] },
  decline_to_sign: { from: ['signing'], to: 'mediating', by: ['citizen', 'mediator'] },
  sign: { from: ['signing'], to: 'agreed', by: ['head', 'mediator', 'citizen', 'system'], guards: ['all_marked'], papers: ['agreement'], milestone: 'agreed' },
  record_oral: { from: ['mediating'], to: 'agreed', by: ['mediator'], guards: ['oral_allowed'], milestone: 'agreed' },

  // Endings without agreement
  terminate: { from: UNDER_MEDIATION, to: 'closed_failed', by: ['mediator', 'head', 'citizen'], milestone: 'failed' },
  expire: { from: UNDER_MEDIATION, to: 'closed_failed', by: ['system'], guards: ['expired'], milestone: 'failed' },

  // After the agreement
  start_performance: { from: ['agreed'], to: 'performing', by: ['mediator', 'system'] },
  record_performance: { from: ['agreed', 'performing'], to: null, by: ['mediator', 'citizen', 'clerk'] },
  complete_performance: { from: ['agreed', 'performing'], to: 'performed', by: ['mediator'], guards: ['all_performed'], milestone: 'performed' },
  follow_up: { from: [...AFTER_AGREEMENT, 'closed_success'], to: null, by: ['mediator', 'clerk'] },
  close: { from: ['performing', 'performed'], to: 'closed_success', by: ['mediator', 'head'], milestone: 'closed' },
  reopen: { from: ['closed_success'], to: 'mediating', by: ['head'] },
  archive: { from: ENDED, to: 'archived', by: ['clerk', 'mediator', 'head'] },

  // At any time
  join: { from: [...OPEN, ...AFTER_AGREEMENT, ...ENDED], to: null, by: ['citizen'] },
  issue_paper: { from: [...OPEN, ...AFTER_AGREEMENT, ...ENDED], to: null, by: ['clerk', 'mediator', 'head', 'system'] },
  raise_risk: { from: [...OPEN, ...AFTER_AGREEMENT], to: null, by: ['mediator', 'head', 'operator', 'grid_worker', 'dispatcher', 'clerk'] },
  supervise: { from: OPEN, to: null, by: ['officer'] },
} as const satisfies Record<string, Transition>

export type Verb = keyof typeof TRANSITIONS

export const VERBS = Object.keys(TRANSITIONS) as Verb[]

export function transition(verb: Verb): Transition {
  return TRANSITIONS[verb]
}
