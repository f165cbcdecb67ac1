import * as migration_20261124_131410_initial from './20261124_131410_initial';

export const migrations = [
  {
    up: migration_20261124_131410_initial.up,
    down: migration_20261124_131410_initial.down,
    name: '20261124_131410_initial'
  },
];
