import type { HttpContext } from '@adonisjs/core/http'
import type { VineValidator } from '@vinejs/vine'

import { formatTime } from '#core/wording'
import { receiveFile, UnfitFile } from '#evidence/receive_file'
import Draft from '#intake/models/draft'
import {
  type Answers,
  type Question,
  questionAfter,
  questionBefore,
  questionsFor,
} from '#intake/questions'
import { questionValidators } from '#intake/validators/questions'
import { draftOf, rememberDraft } from '#portals/citizen/open_draft'

const MOST_FILES = 20

/** C3: one question a page, saved with every answer. */
export default class QuestionsController {
  async show(ctx: HttpContext) {
    const { params, request, response, view } = ctx
    const question: Question = params.question
    const draft = await draftOf(ctx)
    if (draft?.isFiled) return response.redirect().toRoute('citizen.applications.create')

    const answers = draft?.given ?? {}
    const asked = questionsFor(answers)
    return view.render(`citizen/questions/${question}`, {
      question,
      answers,
      step: asked.indexOf(question) + 1,
      of: asked.length,
      saved: draft?.updatedAt && formatTime(draft.updatedAt),
      isCorrection: request.input('from') === 'check',
      before: questionBefore(question, answers),
    })
  }

  async update(ctx: HttpContext) {
    const { params, request, response } = ctx
    const question: Question = params.question
    const former = await draftOf(ctx)
    if (former?.isFiled && question !== 'acting')
      return response.redirect().toRoute('citizen.applications.create')

    const draft = former && !former.isFiled ? former : this.#begin(ctx)
    const answers = await this.#answered(ctx, question, draft.given)
    await draft.answer(question, answers)

    if (request.input('later')) return response.redirect().toRoute('citizen.drafts.show')
    if (request.input('add'))
      return response.redirect().toRoute('citizen.questions.show', { question })
    return response.redirect().toPath(this.#next(ctx, question, answers))
  }

  #begin(ctx: HttpContext): Draft {
    const { draft, token } = Draft.begin()
    rememberDraft(ctx, token)
    return draft
  }

  async #answered({ request }: HttpContext, question: Question, answers: Answers) {
    if (question !== 'material') {
      const validator: VineValidator<any, any> = questionValidators[question]
      return { ...answers, [question]: await request.validateUsing(validator) }
    }

    const upload = request.file('file')
    if (!upload && !request.input('add')) return answers

    const files = answers.files ?? []
    if (files.length >= MOST_FILES) throw new UnfitFile('too_many', { max: String(MOST_FILES) })
    return { ...answers, files: [...files, await receiveFile(upload)] }
  }

  /** Back to the summary when it was only a correction. */
  #next({ request }: HttpContext, question: Question, answers: Answers): string {
    const next = questionAfter(question, answers)
    const isCorrection = request.input('from') === 'check'
    const opensAnother = question === 'acting' && answers.acting?.acting === 'other'
    if (!next || (isCorrection && !opensAnother)) return '/applications/check'

    return `/applications/questions/${next}`
  }
}
