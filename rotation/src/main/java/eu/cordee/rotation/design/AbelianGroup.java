package eu.cordee.rotation.design;

/** A small commutative group by its addition and subtraction tables. */
record AbelianGroup(int[][] sum, int[][] difference) {

  int order() {
    return sum.length;
  }

  int plus(int a, int b) {
    return sum[a][b];
  }

  int minus(int a, int b) {
    return difference[a][b];
  }

  static AbelianGroup ofField(GaloisField field) {
    return fill(field.order(), field::add, field::subtract);
  }

  static AbelianGroup cyclic(int order) {
    return product(1, order);
  }

  /** Zm × Zn, the pair (a, b) written as a + m·b. */
  static AbelianGroup product(int m, int n) {
    return fill(
        m * n,
        (a, b) -> (a % m + b % m) % m + m * ((a / m + b / m) % n),
        (a, b) -> Math.floorMod(a % m - b % m, m) + m * Math.floorMod(a / m - b / m, n));
  }

  private static AbelianGroup fill(int order, Operation plus, Operation minus) {
    int[][] sum = new int[order][order];
    int[][] difference = new int[order][order];
    for (int a = 0; a < order; a++) {
      for (int b = 0; b < order; b++) {
        sum[a][b] = plus.on(a, b);
        difference[a][b] = minus.on(a, b);
      }
    }
    return new AbelianGroup(sum, difference);
  }

  private interface Operation {
    int on(int a, int b);
  }
}
