import * as migration_20261124_092726_initial from './20261124_092726_initial';

export const migrations = [
  {
    up: migration_20261124_092726_initial.up,
    down: migration_20261124_092726_initial.down,
    name: '20261124_092726_initial'
  },
];
