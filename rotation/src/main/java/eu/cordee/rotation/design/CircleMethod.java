package eu.cordee.rotation.design;

/** Tables of two: one place stands still, the others walk round it (Kirkman 1847). */
final class CircleMethod {

  private CircleMethod() {}

  static Design rotation(int tables) {
    int rounds = 2 * tables - 1;
    int[][] tableOf = new int[rounds][2 * tables];
    for (int round = 0; round < rounds; round++) {
      tableOf[round][round] = 0;
      tableOf[round][rounds] = 0;
      for (int table = 1; table < tables; table++) {
        tableOf[round][(round + table) % rounds] = table;
        tableOf[round][Math.floorMod(round - table, rounds)] = table;
      }
    }
    return Design.of("circle method", tables, tableOf);
  }
}
