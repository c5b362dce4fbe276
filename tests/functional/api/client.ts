import { randomUUID } from 'node:crypto'

import type { ApiClient } from '@japa/api-client'

import { OpenClient } from '#identity/actions/open_client'
import type { Ability } from '#identity/access_tokens'

/** The program of a court, as a test drives it. */
export async function aCourt(client: ApiClient, abilities?: Ability[]) {
  const { organ, token } = await new OpenClient().handle({
    username: `court-${randomUUID().slice(0, 8)}`,
    name: '衢江区人民法院',
    abilities,
  })
  const withToken = (method: 'get' | 'post', path: string) =>
    client[method](`/api/v1${path}`).bearerToken(token).accept('json')

  return {
    organ,
    token,
    get: (path: string) => withToken('get', path),
    file: (filing: object = aFiling(), key: string = randomUUID()) =>
      withToken('post', '/applications').header('idempotency-key', key).json(filing),
  }
}

/** A traffic dispute a court entrusts before trial, with names that are no easy ones. */
export function aFiling() {
  return {
    source: 'referral',
    referral_source: 'court',
    referral_number: '（2026）浙0803诉前调字第118号',
    applicants: [{ kind: 'person', name: '𠮷田·买买提', phone: '13800138000' }],
    respondents: [{ kind: 'organization', name: '衢州市某运输公司' }],
    statement: '在路口等红灯，后面货车追尾，交警认定对方全责，修车费和误工费不肯赔。',
    claim: '赔偿修车费和误工费',
    claimed: { amount: '12800.50', currency: 'CNY' },
    happened_on: '2026-03-02',
    place: '衢江区信安东路',
  }
}
