import * as migration_20261124_105637_initial from './20261124_105637_initial';
import * as migration_20261124_135645_imports_take_turns from './20261124_135645_imports_take_turns';
import * as migration_20261124_135654_imports_without_folder from './20261124_135654_imports_without_folder';
import * as migration_20261124_190716_releases_know_their_compiler from './20261124_190716_releases_know_their_compiler';
import * as migration_20261124_193104_partners_without_keys from './20261124_193104_partners_without_keys';
import * as migration_20261124_193112_keys_of_partners from './20261124_193112_keys_of_partners';
import * as migration_20261124_195020_modules_are_published_as_one from './20261124_195020_modules_are_published_as_one';
import * as migration_20261128_135649_webhooks_of_partners from './20261128_135649_webhooks_of_partners';
import * as migration_20261128_150332_delivered_documents_know_where_they_stand from './20261128_150332_delivered_documents_know_where_they_stand';
import * as migration_20261128_173130_made_from_is_found_both_ways from './20261128_173130_made_from_is_found_both_ways';
import * as migration_20261128_210746_lists_and_releases_have_indexes from './20261128_210746_lists_and_releases_have_indexes';
import * as migration_20261129_135256_media_is_saved_by_hand from './20261129_135256_media_is_saved_by_hand';
import * as migration_20261129_161201_published_are_found_by_former_addresses from './20261129_161201_published_are_found_by_former_addresses';
import * as migration_20261129_165151_videos_may_be_excerpts from './20261129_165151_videos_may_be_excerpts';

export const migrations = [
  {
    up: migration_20261124_105637_initial.up,
    down: migration_20261124_105637_initial.down,
    name: '20261124_105637_initial',
  },
  {
    up: migration_20261124_135645_imports_take_turns.up,
    down: migration_20261124_135645_imports_take_turns.down,
    name: '20261124_135645_imports_take_turns',
  },
  {
    up: migration_20261124_135654_imports_without_folder.up,
    down: migration_20261124_135654_imports_without_folder.down,
    name: '20261124_135654_imports_without_folder',
  },
  {
    up: migration_20261124_190716_releases_know_their_compiler.up,
    down: migration_20261124_190716_releases_know_their_compiler.down,
    name: '20261124_190716_releases_know_their_compiler',
  },
  {
    up: migration_20261124_193104_partners_without_keys.up,
    down: migration_20261124_193104_partners_without_keys.down,
    name: '20261124_193104_partners_without_keys',
  },
  {
    up: migration_20261124_193112_keys_of_partners.up,
    down: migration_20261124_193112_keys_of_partners.down,
    name: '20261124_193112_keys_of_partners',
  },
  {
    up: migration_20261124_195020_modules_are_published_as_one.up,
    down: migration_20261124_195020_modules_are_published_as_one.down,
    name: '20261124_195020_modules_are_published_as_one',
  },
  {
    up: migration_20261128_135649_webhooks_of_partners.up,
    down: migration_20261128_135649_webhooks_of_partners.down,
    name: '20261128_135649_webhooks_of_partners',
  },
  {
    up: migration_20261128_150332_delivered_documents_know_where_they_stand.up,
    down: migration_20261128_150332_delivered_documents_know_where_they_stand.down,
    name: '20261128_150332_delivered_documents_know_where_they_stand',
  },
  {
    up: migration_20261128_173130_made_from_is_found_both_ways.up,
    down: migration_20261128_173130_made_from_is_found_both_ways.down,
    name: '20261128_173130_made_from_is_found_both_ways',
  },
  {
    up: migration_20261128_210746_lists_and_releases_have_indexes.up,
    down: migration_20261128_210746_lists_and_releases_have_indexes.down,
    name: '20261128_210746_lists_and_releases_have_indexes',
  },
  {
    up: migration_20261129_135256_media_is_saved_by_hand.up,
    down: migration_20261129_135256_media_is_saved_by_hand.down,
    name: '20261129_135256_media_is_saved_by_hand',
  },
  {
    up: migration_20261129_161201_published_are_found_by_former_addresses.up,
    down: migration_20261129_161201_published_are_found_by_former_addresses.down,
    name: '20261129_161201_published_are_found_by_former_addresses',
  },
  {
    up: migration_20261129_165151_videos_may_be_excerpts.up,
    down: migration_20261129_165151_videos_may_be_excerpts.down,
    name: '20261129_165151_videos_may_be_excerpts'
  },
];
