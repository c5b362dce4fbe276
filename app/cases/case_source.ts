/** How a dispute comes to mediation: applied for, offered by the committee, or handed over (人民调解法 art. 17, 18). */
export const CASE_SOURCES = ['application', 'proactive', 'referral'] as const

export type CaseSource = (typeof CASE_SOURCES)[number]
