import type { Day } from '#core/clock'
import type { Unit } from '#deadlines/term'

/** What happens on the day after the last: the case fails by law, the head decides, or people are told. */
export type OnExpiry = 'auto_fail' | 'decide' | 'inform'

/** Who must agree before the last day to make it later. */
export type Extension = 'none' | 'both_agree' | 'all_agree'

/** A rule as it stands in `seeds/data/deadline_rules.json`; unknown days of validity are null. */
export type RuleSource = {
  code: string
  kind: string
  name: string
  lane: string | null
  referralSource: string | null
  region: string
  length: number
  unit: Unit
  startEvent: string
  pausesFor: string[]
  rolls: boolean
  countsBack: boolean
  extension: Extension
  onExpiry: OnExpiry
  validFrom: Day | null
  validTo: Day | null
  citation: { law: string; article: string | null }
  note: string | null
}

export function rowOf(rule: RuleSource, position: number) {
  return {
    natural_key: naturalKey(rule),
    position,
    code: rule.code,
    kind: rule.kind,
    name: rule.name,
    region_code: rule.region,
    lane: rule.lane,
    referral_source: rule.referralSource,
    length: rule.length,
    unit: rule.unit,
    start_event: rule.startEvent,
    pauses_for: JSON.stringify(rule.pausesFor),
    rolls: Number(rule.rolls),
    counts_back: Number(rule.countsBack),
    extension: rule.extension,
    on_expiry: rule.onExpiry,
    valid_from_on: rule.validFrom,
    valid_to_on: rule.validTo,
    law: rule.citation.law,
    article: rule.citation.article,
    note: rule.note,
  }
}

const naturalKey = ({ code, kind, region, lane, referralSource, validFrom }: RuleSource) =>
  [code, kind, region, lane ?? '-', referralSource ?? '-', validFrom ?? '-'].join('/')
