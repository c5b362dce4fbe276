/** 衢江区: where the demo is. */
export const REGION = '330803'
