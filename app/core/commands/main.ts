export async function getMetaData() {
  return []
}

export async function getCommand() {
  return null
}
