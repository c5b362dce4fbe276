import { agreementGuards } from '#agreements/agreement_guards'
import { caseGuards } from '#cases/case_guards'
import { guards } from '#cases/guards'

// The lifecycle table names conditions; here the domains that know them supply the predicates.
guards.supply(caseGuards)
guards.supply(agreementGuards)
