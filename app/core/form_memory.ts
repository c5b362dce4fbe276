import type { Day } from '#core/clock'

/**
 * What a form remembers after the server refused it: what was typed and what is to be mended. These
 * are globals of the templates; `this` is the state of the template that asks.
 */
type State = { flashMessages?: { get(key: string, otherwise?: any): any } }
type Mistake = { name: string; message: string }

/** `parties[0][name]` → `parties.0.name`: as the validator and the session know it. */
function key(name: string) {
  return name.replaceAll('[]', '').replace(/\[(\w+)\]/g, '.$1')
}

/** The id of the (first) control of a field. */
export function fieldId(name: string): string {
  return `field-${key(name).replaceAll('.', '-')}`
}

/** The first message beside a field, if any. */
export function errorFor(this: State, name: string): string | undefined {
  return bag(this)[key(name)]?.[0]
}

/** Every field to be mended, in the order of the validator. */
export function errorList(this: State): Mistake[] {
  return Object.entries(bag(this)).map(([name, messages]) => ({ name, message: messages[0] }))
}

/** What was typed, else what is known. */
export function kept(this: State, name: string, value?: unknown): any {
  return this.flashMessages?.get(key(name)) ?? value
}

/** The boxes that were ticked, as text. After a refusal a box that is not among them was left empty on purpose. */
export function keptChoices(this: State, name: string, chosen: unknown[] = []): string[] {
  const refused = Object.keys(bag(this)).length > 0
  return [this.flashMessages?.get(key(name)) ?? (refused ? [] : chosen)].flat().map(String)
}

/** Year, month and day as typed, else of the day that is known. */
export function dayParts(this: State, name: string, day?: Day) {
  const [year, month, date] = day?.split('-').map(Number) ?? []
  return { year, month, day: date, ...kept.call(this, name) }
}

export function describedBy(
  this: State,
  name: string,
  hint?: string,
  error?: string
): string | undefined {
  const ids = [hint && 'hint', (error ?? errorFor.call(this, name)) && 'error']
  return (
    ids
      .filter(Boolean)
      .map((part) => `${fieldId(name)}-${part}`)
      .join(' ') || undefined
  )
}

/** The attributes of a control, from the props of its component. */
export function inputAttrs(this: State, props: Record<string, any>, type?: string) {
  const {
    label,
    hint,
    optional,
    error,
    width,
    unit,
    value,
    parts,
    class: more,
    ...attributes
  } = props
  const wrong = error ?? errorFor.call(this, props.name)

  return {
    ...attributes,
    'class': ['input', width, more].filter(Boolean).join(' '),
    'type': props.type ?? type,
    'id': fieldId(props.name),
    // A password is never sent back to the page.
    'value': props.type === 'password' ? undefined : type && kept.call(this, props.name, value),
    'aria-describedby': describedBy.call(this, props.name, hint, error),
    'aria-invalid': wrong ? 'true' : undefined,
  }
}

function bag(state: State): Record<string, string[]> {
  return state.flashMessages?.get('inputErrorsBag') ?? {}
}
