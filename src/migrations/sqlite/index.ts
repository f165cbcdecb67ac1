import * as migration_20261124_105637_initial from './20261124_105637_initial';
import * as migration_20261124_135645_imports_take_turns from './20261124_135645_imports_take_turns';
import * as migration_20261124_135654_imports_without_folder from './20261124_135654_imports_without_folder';
import * as migration_20261124_190716_releases_know_their_compiler from './20261124_190716_releases_know_their_compiler';
import * as migration_20261124_192104_modules_are_published_as_one from './20261124_192104_modules_are_published_as_one';
import * as migration_20261124_194512_modules_remember_their_releases from './20261124_194512_modules_remember_their_releases';

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
    up: migration_20261124_192104_modules_are_published_as_one.up,
    down: migration_20261124_192104_modules_are_published_as_one.down,
    name: '20261124_192104_modules_are_published_as_one',
  },
  {
    up: migration_20261124_194512_modules_remember_their_releases.up,
    down: migration_20261124_194512_modules_remember_their_releases.down,
    name: '20261124_194512_modules_remember_their_releases'
  },
];
