import type { CommandMetaData } from '@adonisjs/core/types/ace'

import { ready } from '#core/ready'

interface OurCommand {
  description: string
  load: () => Promise<{ default: any }>
  /** It runs until the process is told to stop. */
  staysAlive?: boolean
}

/*
 * Our own commands. A class is imported when it is called, after the application has started and the database is
 * ready; standard output carries only its answer.
 */
const commands: Record<string, OurCommand> = {
  'api:token': {
    description: 'Print a new token for the client of an organ',
    load: () => import('#identity/commands/make_token'),
  },
  'bench': {
    description: 'Measure filing, pages, papers, memory and start; one JSON line a figure',
    load: () => import('#tests/bench/bench'),
  },
  'queue:work': {
    description: 'Run the jobs that come through Redis, until told to stop',
    load: () => import('#core/commands/work_queue'),
    staysAlive: true,
  },
  'schedule:run': {
    description: 'Enqueue what the calendar asks for; of several, one leads',
    load: () => import('#core/commands/run_schedule'),
    staysAlive: true,
  },
  'demo:case': {
    description: "Play 老钱's case from the first form to the statistics",
    load: () => import('#seeds/demo/commands/demo_case'),
  },
  'demo:load': {
    description: 'Tell the cases of the demo district, once',
    load: () => import('#seeds/demo/commands/load_demo'),
  },
  'intake:import': {
    description: 'File disputes from a file, one JSON object a line',
    load: () => import('#intake/commands/import_applications'),
  },
  'staff:add': {
    description: 'Open an account for somebody at the office and print its first password',
    load: () => import('#identity/commands/add_staff'),
  },
  'trail:verify': {
    description: 'Walk every chain of the trail and name the first broken row',
    load: () => import('#cases/commands/verify_trail'),
  },
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
  return Object.entries(commands).map(([commandName, { description, staysAlive }]) => ({
    commandName,
    description,
    namespace: commandName.includes(':') ? commandName.split(':')[0] : null,
    aliases: [],
    flags: [],
    args: [],
    options: { startApp: true, staysAlive },
  }))
}

export async function getCommand(command: CommandMetaData) {
  await ready()
  const { default: Command } = await commands[command.commandName].load()
  // `--help` now knows the flags too.
  Object.assign(command, Command.serialize())
  return Command
}
