import type { ApiClient, ApiResponse } from '@japa/api-client'

import type { Question } from '#intake/questions'

type Form = Record<string, unknown>

/** What 老钱's daughter types for him, question by question. */
export const ANSWERS: Partial<Record<Question, Form>> = {
  acting: { acting: 'self' },
  applicant: { name: '钱有根', phone: '138 0013 8000', identityNumber: '11010519491231002x' },
  respondent: { kind: 'organization', respondentName: '衢州市某医院', phone: '0570-383 6148' },
  statement: { statement: '做无痛肠镜后腹痛，医院检查说肠穿孔，又开刀修补。' },
  claim: { claim: '要求医院赔偿医疗费和误工损失', amount: '６万' },
  happened: { happened: { year: '2026', month: '1', day: '30' } },
  place: { unknown: '1' },
}

/** Somebody filling in an application, in one browser without JavaScript. */
export class Filer {
  token?: string

  constructor(private client: ApiClient) {}

  async answer(question: Question, form: Form = ANSWERS[question]!) {
    const response = await this.#with(
      this.client.post(`/applications/questions/${question}`).form(form)
    )
      .header('referer', `/applications/questions/${question}`)
      .withCsrfToken()
      .redirects(0)
    this.token = response.cookie('draft')?.value ?? this.token
    return response
  }

  async answerAll(changes: Partial<Record<Question, Form>> = {}) {
    for (const [question, form] of Object.entries({ ...ANSWERS, ...changes }))
      await this.answer(question as Question, form)
    return this
  }

  get(path: string) {
    return this.#with(this.client.get(path))
  }

  send() {
    return this.#with(this.client.post('/applications')).withCsrfToken().redirects(0)
  }

  #with<R extends ReturnType<ApiClient['get']>>(request: R): R {
    return this.token ? request.withEncryptedCookie('draft', this.token) : request
  }
}

/** A page as it is read, without its markup. */
export function wordsOf(page: ApiResponse): string {
  return page
    .text()
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
}
