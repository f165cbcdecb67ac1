import * as migration_20261124_100110_initial from './20261124_100110_initial';

export const migrations = [
  {
    up: migration_20261124_100110_initial.up,
    down: migration_20261124_100110_initial.down,
    name: '20261124_100110_initial'
  },
];
