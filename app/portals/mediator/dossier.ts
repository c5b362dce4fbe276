import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'
import EvidenceFile from '#evidence/models/evidence_file'
import Minutes from '#hearings/models/minutes'
import type Paper from '#papers/models/paper'

/** 卷内目录: the thirteen items in their fixed order; the required ones must be there before the case is filed away. */
const ITEMS = [
  ['register', true],
  ['rights', true],
  ['identity', true],
  ['authority', false],
  ['inquiry', false],
  ['evidence', false],
  ['minutes', true],
  ['agreement', true],
  ['receipts', false],
  ['follow_up', false],
  ['confirmation', false],
  ['remarks', false],
  ['back_cover', true],
] as const

type Item = (typeof ITEMS)[number][0]

export async function dossierOf(mediationCase: MediationCase, papers: Paper[]) {
  const present = await presentIn(mediationCase, papers)

  return ITEMS.map(([item, isRequired], index) => ({
    text: `${index + 1} ${say(`mediator.dossier.items.${item}`)}`,
    kind: present.has(item) ? 'done' : isRequired ? 'waiting' : 'fine',
    hint: present.has(item)
      ? say('mediator.dossier.present')
      : say(isRequired ? 'mediator.dossier.missing' : 'mediator.dossier.if_needed'),
  }))
}

async function presentIn(mediationCase: MediationCase, papers: Paper[]): Promise<Set<Item>> {
  const has = (kind: Paper['kind']) => papers.some((paper) => paper.kind === kind)
  const sealed = await Minutes.query()
    .whereNotNull('sealedAt')
    .whereHas('hearing', (hearings) => hearings.where('caseId', mediationCase.id))
    .first()
  const evidence = await EvidenceFile.query().where('caseId', mediationCase.id).first()
  const found: [Item, boolean][] = [
    ['register', has('acceptance_register')],
    ['rights', has('rights_notice')],
    ['authority', mediationCase.parties.some(({ agentName }) => agentName)],
    ['evidence', !!evidence],
    ['minutes', !!sealed],
    ['agreement', has('agreement')],
  ]

  return new Set(found.filter(([, isThere]) => isThere).map(([item]) => item))
}
