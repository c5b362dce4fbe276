/** Lanes whose law asks for a written agreement: 医疗纠纷预防和处理条例 art. 39, 劳动争议调解仲裁法 art. 14, 农村土地承包经营纠纷调解仲裁法 art. 10. */
const WRITTEN_LANES = ['medical', 'labor', 'land']

export function isOralAllowed(lane: string | null): boolean {
  return lane === null || !WRITTEN_LANES.includes(lane)
}
