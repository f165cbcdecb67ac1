import * as migration_20261124_092747_initial from './20261124_092747_initial';

export const migrations = [
  {
    up: migration_20261124_092747_initial.up,
    down: migration_20261124_092747_initial.down,
    name: '20261124_092747_initial'
  },
];
