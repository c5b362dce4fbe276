import { readAloud } from './read_aloud.js'
import { sendOnce } from './send_once.js'
import { countCharacters } from './count_characters.js'

readAloud()
sendOnce()
countCharacters()
