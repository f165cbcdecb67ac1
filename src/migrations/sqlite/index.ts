import * as migration_20261124_125359_initial from './20261124_125359_initial';

export const migrations = [
  {
    up: migration_20261124_125359_initial.up,
    down: migration_20261124_125359_initial.down,
    name: '20261124_125359_initial'
  },
];
