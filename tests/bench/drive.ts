import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

import { insist } from '#tests/bench/figure'

const AT_ONCE = 16

const FILING = JSON.stringify({
  source: 'referral',
  referral_source: 'court',
  referral_number: '（2026）浙0803诉前调字第118号',
  applicants: [{ kind: 'person', name: '张三', phone: '13800138000' }],
  respondents: [{ kind: 'organization', name: '衢州市某运输公司' }],
  statement: '在路口等红灯，后面货车追尾，交警认定对方全责，修车费和误工费不肯赔。',
  claim: '赔偿修车费和误工费',
  claimed: { amount: '12800.50', currency: 'CNY' },
  happened_on: '2026-03-02',
  place: '衢江区信安东路',
})

/** Files so many disputes over sixteen kept connections. Returns how many a second; each must be answered 201. */
export async function file(port: number, count: number, token = ''): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let left = count
  const worker = async () => {
    while (left-- > 0) {
      const key = randomUUID()
      const send = () => fileOne(port, agent, token, key)
      // A kept connection may close just as it is used; the key makes it safe to send again.
      insist((await send().catch(send)) === 201, 'A filing was refused')
    }
  }

  const startedAt = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seconds = (performance.now() - startedAt) / 1000
  agent.destroy()

  return count / seconds
}

function fileOne(port: number, agent: Agent, token: string, key: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(FILING),
      'authorization': `Bearer ${token}`,
      'idempotency-key': key,
    }
    request(
      { host: '127.0.0.1', port, path: '/api/v1/applications', method: 'POST', agent, headers },
      (response) => response.resume().once('end', () => resolve(response.statusCode!))
    )
      .once('error', reject)
      .end(FILING)
  })
}

/** A person of the demo district in a browser without JavaScript. */
export class Reader {
  #cookies = new Map<string, string>()

  constructor(private port: number) {}

  async signIn(username: string, password: string) {
    const page = await this.open('/sign-in')
    const csrf = /name='_csrf' value='([^']+)'/.exec(page)?.[1] ?? ''
    const body = new URLSearchParams({ _csrf: csrf, username, password })
    const response = await this.#fetch('/sign-in', { method: 'POST', body })
    insist(response.headers.get('location') === '/mediator', 'Nobody could sign in')
  }

  async open(path: string): Promise<string> {
    const response = await this.#fetch(path)
    insist(response.status === 200, `${path} answered ${response.status}`)
    return response.text()
  }

  async #fetch(path: string, options: RequestInit = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const url = `http://127.0.0.1:${this.port}${path}`
    const response = await fetch(url, { redirect: 'manual', ...options, headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      this.#cookies.set(name, value)
    }
    return response
  }
}
