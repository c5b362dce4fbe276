import vine from '@vinejs/vine'

import { PARTY_KINDS } from '#cases/models/party'
import { creditCodeFault, readCreditCode } from '#core/validation/credit_code'
import { identityFault } from '#core/validation/identity_number'
import { phone } from '#core/validation/phone'
import { typedDay } from '#core/validation/typed_day'
import { typedNumber } from '#core/validation/typed_number'
import { partyName, personName, words } from '#core/validation/words'
import { AGENT_RELATIONS } from '#intake/validators/questions'

const numberRule = vine.createRule((value, _options, field) => {
  const isOrganization = field.parent.kind === 'organization'
  const number = isOrganization
    ? readCreditCode(String(value))
    : typedNumber(String(value)).toUpperCase()
  const fault = isOrganization ? creditCodeFault(number) : identityFault(number)

  if (fault) field.report('', fault, field, { count: [...number].length })
  else field.mutate(number, field)
})

/** 身份证号, or 统一社会信用代码 when the field `kind` beside it says so. */
const officialNumber = () => vine.string().use(numberRule())

/** Whoever applies can be called by a name or reached by telephone. */
export const applicants = () =>
  vine
    .array(
      vine.object({
        ...partyFields(),
        ...agentFields(),
        name: partyName().optional().requiredIfMissing('phone'),
      })
    )
    .minLength(1)
    .maxLength(20)

export const respondents = () => vine.array(vine.object(partyFields())).maxLength(20)

/** Everything an office may write down about one party; most of it is seldom known. */
const partyFields = () => ({
  kind: vine.enum(PARTY_KINDS),
  name: partyName().optional(),
  phone: phone().optional(),
  identityNumber: officialNumber().optional(),
  gender: vine.enum(['男', '女']).optional(),
  birthOn: typedDay().optional(),
  ethnicity: words(20).optional(),
  occupation: words(60).optional(),
  address: words(200).optional(),
  legalRepresentative: personName().optional(),
})

const agentFields = () => ({
  agentName: personName().optional(),
  agentKind: vine.enum(AGENT_RELATIONS).optional(),
  agentPhone: phone().optional(),
})
