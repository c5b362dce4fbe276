import { AcceptCase } from '#cases/actions/accept_case'
import { AskConsent } from '#cases/actions/ask_consent'
import { AssignMediators } from '#cases/actions/assign_mediators'
import { BeginMediation } from '#cases/actions/begin_mediation'
import { RecordConsent } from '#cases/actions/record_consent'
import { TellRights } from '#cases/actions/tell_rights'
import MediationCase from '#cases/models/mediation_case'
import { Money } from '#core/money'
import Committee from '#identity/models/committee'
import Post from '#identity/models/post'
import User from '#identity/models/user'
import type { Application } from '#intake/application'
import { FileApplication } from '#intake/actions/file_application'
import { RouteCase } from '#routing/actions/route_case'

const STAGES = [
  'registered',
  'routed',
  'consent_pending',
  'accepted',
  'assigned',
  'mediating',
] as const

export type Stage = (typeof STAGES)[number]

export interface Story {
  lane?: string
  disputeType?: string
  application?: Partial<Application>
}

/** A case told with the real verbs, up to the stage it is wanted in. The district must be seeded. */
export async function caseAt(
  stage: Stage,
  { lane = 'medical', disputeType = '医疗', application }: Story = {}
) {
  const staff = await staffOf(lane)
  const has = (wanted: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(wanted)

  const filed = await new FileApplication().handle(
    { ...anApplication(), ...application },
    { by: staff.clerk, actorRole: 'clerk' }
  )
  if (has('routed')) {
    await new RouteCase().handle(filed, staff.dispatcher, {
      lane,
      disputeType,
      committeeId: staff.committee.id,
      because: '当事人与医疗机构之间因诊疗活动引起的纠纷',
    })
  }
  if (has('consent_pending')) await new AskConsent().handle(filed, staff.head)
  if (has('accepted')) {
    await everyoneAgrees(filed, staff.head)
    await new AcceptCase().handle(filed, staff.head)
  }
  if (has('assigned'))
    await new AssignMediators().handle(
      filed,
      staff.head,
      staff.mediators.map(({ id }) => id)
    )
  if (has('mediating')) {
    await filed.load('parties')
    await new TellRights().handle(
      filed,
      staff.mediators[0],
      filed.parties.map(({ id }) => id)
    )
    await new BeginMediation().handle(filed, staff.mediators[0])
  }

  const mediationCase = await MediationCase.findOrFail(filed.id)
  await mediationCase.load((loader) => loader.load('parties').load('assignments'))
  return { mediationCase, ...staff }
}

/** 老钱's application, as a window clerk takes it down. */
export function anApplication(): Application {
  return {
    regionCode: '330803',
    channel: 'walkin',
    source: 'application',
    applicants: [
      {
        kind: 'person',
        name: '钱有根',
        phone: '13800138000',
        address: '衢江区樟潭街道',
        gender: '男',
      },
    ],
    respondents: [{ kind: 'organization', name: '衢州市某医院', phone: '0570-0000000' }],
    statement: '做无痛肠镜后腹痛，医院检查说肠穿孔，又开刀修补。医院说签过字，不肯赔。',
    claim: '要求医院赔偿医疗费和误工损失',
    claimed: Money.yuan('60000.00'),
  }
}

/** Who works on this lane in the seeded district, posts read. */
export async function staffOf(lane: string) {
  const committee = (await Committee.all()).find((candidate) => candidate.serves(lane))!
  const posts = await Post.query().where('committeeId', committee.id).preload('user').orderBy('id')
  const holding = (role: string) =>
    posts.filter((post) => post.role === role).map((post) => post.user)
  const [clerk, dispatcher, officer] = await Promise.all(
    ['chuangkou', 'fenliu', 'sifaju'].map((username) => User.findByOrFail('username', username))
  )
  const staff = {
    committee,
    head: holding('head')[0],
    mediators: holding('mediator'),
    clerk,
    dispatcher,
    officer,
  }

  for (const user of [staff.head, ...staff.mediators, clerk, dispatcher, officer])
    await user.knowPosts()
  return staff
}

async function everyoneAgrees(mediationCase: MediationCase, head: User) {
  await mediationCase.load('parties')
  for (const party of mediationCase.parties.filter(({ consent }) => consent !== 'agreed')) {
    await new RecordConsent().handle(mediationCase, head, {
      partyId: party.id,
      consent: 'agreed',
      means: 'phone',
    })
  }
}
