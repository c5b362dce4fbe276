import type { AcceptanceRegister } from '#papers/kinds/acceptance_register'
import type { Agreement } from '#papers/kinds/agreement'
import type { RightsNotice } from '#papers/kinds/rights_notice'

export interface PaperKinds {
  agreement: Agreement
  acceptance_register: AcceptanceRegister
  rights_notice: RightsNotice
}

export type PaperKind = keyof PaperKinds

export const PAPER_TITLES: Record<PaperKind, string> = {
  agreement: '人民调解协议书',
  acceptance_register: '人民调解受理登记表',
  rights_notice: '人民调解当事人权利义务告知书',
}
