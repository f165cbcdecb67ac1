import * as migration_20261124_105638_initial from './20261124_105638_initial';

export const migrations = [
  {
    up: migration_20261124_105638_initial.up,
    down: migration_20261124_105638_initial.down,
    name: '20261124_105638_initial'
  },
];
