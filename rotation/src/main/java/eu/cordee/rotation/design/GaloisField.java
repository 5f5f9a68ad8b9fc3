package eu.cordee.rotation.design;

/**
 * The finite field of a prime power order. Elements are numbers 0…q−1, read as polynomials over the
 * prime field in base p; the reducing polynomial is found by trial.
 *
 * @see <a href="https://doi.org/10.1017/CBO9781139172769">Lidl and Niederreiter, Finite Fields</a>
 */
final class GaloisField {

  private final int prime;
  private final int order;
  private final int[][] product;

  private GaloisField(int prime, int order, int[][] product) {
    this.prime = prime;
    this.order = order;
    this.product = product;
  }

  static boolean exists(int order) {
    return order >= 2 && order == Math.powExact(smallestFactor(order), degree(order));
  }

  static GaloisField of(int order) {
    int prime = smallestFactor(order);
    for (int modulus = 0; modulus < order; modulus++) {
      int[][] product = products(prime, order, modulus);
      if (hasNoZeroDivisors(product)) {
        return new GaloisField(prime, order, product);
      }
    }
    throw new IllegalArgumentException("There is no field of order " + order + ".");
  }

  int add(int a, int b) {
    return addDigits(prime, a, b, 1);
  }

  int subtract(int a, int b) {
    return addDigits(prime, a, b, prime - 1);
  }

  int multiply(int a, int b) {
    return product[a][b];
  }

  int order() {
    return order;
  }

  static int smallestFactor(int number) {
    for (int factor = 2; factor * factor <= number; factor++) {
      if (number % factor == 0) {
        return factor;
      }
    }
    return number;
  }

  private static int degree(int order) {
    int degree = 0;
    for (int rest = order; rest > 1; rest /= smallestFactor(order)) {
      degree++;
    }
    return degree;
  }

  /** All products modulo x^d = modulus, where q = p^d; only some moduli make a field. */
  private static int[][] products(int prime, int order, int modulus) {
    int[][] product = new int[order][order];
    for (int a = 0; a < order; a++) {
      int shifted = a;
      for (int power = 1; power < order; power *= prime) {
        for (int b = 0; b < order; b++) {
          product[a][b] = addDigits(prime, product[a][b], shifted, b / power % prime);
        }
        int top = shifted / (order / prime);
        shifted = addDigits(prime, shifted % (order / prime) * prime, modulus, top);
      }
    }
    return product;
  }

  private static boolean hasNoZeroDivisors(int[][] product) {
    for (int a = 1; a < product.length; a++) {
      for (int b = 1; b < product.length; b++) {
        if (product[a][b] == 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** a + times·b, digit by digit in base prime. */
  private static int addDigits(int prime, int a, int b, int times) {
    int sum = 0;
    for (int power = 1; a > 0 || b > 0; power *= prime, a /= prime, b /= prime) {
      sum += (a % prime + times * (b % prime)) % prime * power;
    }
    return sum;
  }
}
