import type { Means, Signer } from '#agreements/models/mark'

/** 医疗纠纷预防和处理条例 art. 39 and 劳动争议调解仲裁法 art. 14 name signature and seal, not the fingerprint. */
const WITHOUT_FINGERPRINT = ['medical', 'labor']

/** 电子签名法 art. 3: not for papers on marriage, adoption and inheritance. */
const WITHOUT_ELECTRONIC = ['family']

/** How this signer may put their hand to an agreement of this lane (人民调解法 art. 29). */
export function meansFor(signer: Signer, lane: string | null): Means[] {
  if (signer === 'committee') return ['seal']

  const known: Means[] =
    signer === 'mediator'
      ? ['signature', 'electronic']
      : ['signature', 'seal', 'fingerprint', 'electronic']

  return known.filter(
    (means) =>
      !(means === 'fingerprint' && WITHOUT_FINGERPRINT.includes(lane ?? '')) &&
      !(means === 'electronic' && WITHOUT_ELECTRONIC.includes(lane ?? ''))
  )
}
