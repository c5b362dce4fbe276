import type { CommandMetaData } from '@adonisjs/core/types/ace'

import { ready } from '#core/ready'

/*
 * Our own commands. A class is imported when it is called, after the application has started and the database is
 * ready; standard output carries only its answer.
 */
const commands: Record<string, { description: string; load: () => Promise<{ default: any }> }> = {
  'deadlines:compute': {
    description: 'Compute a due date by a rule or a length, with its day-by-day proof',
    load: () => import('#deadlines/commands/compute_deadline'),
  },
  'routing:evaluate': {
    description: 'Print how often routing agrees with a file of labelled texts',
    load: () => import('#routing/commands/evaluate_routing'),
  },
  'routing:train': {
    description: 'Train the text model from seeds/data/routing/labelled.jsonl',
    load: () => import('#routing/commands/train_routing'),
  },
  'statistics:rebuild': {
    description: 'Rebuild the milestones from the trail and print what differed',
    load: () => import('#statistics/commands/rebuild_statistics'),
  },
}

export async function getMetaData(): Promise<CommandMetaData[]> {
  return Object.entries(commands).map(([commandName, { description }]) => ({
    commandName,
    description,
    namespace: commandName.includes(':') ? commandName.split(':')[0] : null,
    aliases: [],
    flags: [],
    args: [],
    options: { startApp: true },
  }))
}

export async function getCommand(command: CommandMetaData) {
  await ready()
  const { default: Command } = await commands[command.commandName].load()
  // `--help` now knows the flags too.
  Object.assign(command, Command.serialize())
  return Command
}
