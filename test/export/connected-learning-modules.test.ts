/** Real content, exported and imported into an empty database. */
import { describeCorpus } from './corpus'

describeCorpus('connected-learning-modules')
