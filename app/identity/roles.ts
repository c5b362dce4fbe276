/** Who may do what, as an office knows them (domain glossary in the README). */
export const ROLES = [
  'citizen', // 当事人、代理人
  'clerk', // 窗口登记员
  'operator', // 热线坐席
  'grid_worker', // 网格员
  'dispatcher', // 分流员
  'mediator', // 调解员
  'head', // 调委会主任
  'expert', // 专家
  'officer', // 司法局、司法所人员
  'organ', // 外部单位
  'administrator', // 系统管理员
  'system', // 到期自动办理
] as const

export type Role = (typeof ROLES)[number]
