package eu.cordee.rotation.design;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Rotations that one or two starter rounds generate under a cyclic shift: Kirkman triple systems
 * (15, 21), nearly Kirkman ones (18, 24, 30), resolvable designs with tables of four (24, 28, 32,
 * 36, 40) and one of five (30).
 *
 * <p>Places are numbered orbit by orbit, modulus many in each, then the fixed ones. The starters
 * were found by annealing on repeated differences ({@code StarterSearch} beside the bench), the one
 * for 40 by exhausting blocks fixed by the multiplier 3. Every one is checked again by a test.
 *
 * @see <a href="https://doi.org/10.1201/9781420010541">Colbourn and Dinitz, Handbook of
 *     Combinatorial Designs, II.7 and IV.5</a>
 */
final class StarterRounds {

  private record Starter(int modulus, String rounds) {}

  /**
   * 32 = 2 · 16: each round covers a parallel class of an affine plane of order 4 twice, the signs
   * of two planes (disjoint spreads of PG(3, 2)) chosen by linear algebra over GF(2) such that
   * every pair differs between them.
   */
  private static final String LIFTED_SPREADS =
      """
      0 1 18 19|16 17 2 3|4 5 22 23|20 21 6 7|8 25 26 11|24 9 10 27|12 13 14 15|28 29 30 31/
      0 20 8 28|16 4 24 12|1 21 9 13|17 5 25 29|2 6 10 30|18 22 26 14|3 7 11 15|19 23 27 31/
      0 5 10 15|16 21 26 31|1 4 11 30|17 20 27 14|2 23 8 13|18 7 24 29|3 22 9 28|19 6 25 12/
      0 22 11 13|16 6 27 29|1 7 26 28|17 23 10 12|2 4 9 15|18 20 25 31|3 21 24 30|19 5 8 14/
      0 23 25 30|16 7 9 14|1 6 8 15|17 22 24 31|2 5 27 28|18 21 11 12|3 20 10 13|19 4 26 29/
      0 17 4 21|16 1 20 5|2 19 22 7|18 3 6 23|8 9 12 29|24 25 28 13|10 11 14 31|26 27 30 15/
      0 2 24 26|16 18 8 10|1 3 25 27|17 19 9 11|4 6 28 14|20 22 12 30|5 7 13 31|21 23 29 15/
      0 3 29 14|16 19 13 30|1 2 12 31|17 18 28 15|4 7 25 10|20 23 9 26|5 6 24 11|21 22 8 27/
      0 6 9 31|16 22 25 15|1 23 24 14|17 7 8 30|2 20 11 29|18 4 27 13|3 5 26 12|19 21 10 28/
      0 7 27 12|16 23 11 28|1 22 10 29|17 6 26 13|2 21 25 14|18 5 9 30|3 4 8 31|19 20 24 15
      """;

  private static final Map<String, Starter> FOUND =
      Map.ofEntries(
          Map.entry("5x3", new Starter(7, "2 9 12|1 10 14|5 11 13|0 4 6|3 7 8")),
          Map.entry(
              "6x3",
              new Starter(
                  4,
                  "5 6 14|1 8 11|0 4 17|7 9 13|10 12 16|2 3 15/"
                      + "1 7 10|0 5 16|2 12 13|4 8 15|3 6 11|9 14 17")),
          Map.entry(
              "7x3",
              new Starter(
                  5,
                  "0 4 5|2 17 19|1 3 12|10 11 15|6 9 18|7 14 20|8 13 16/"
                      + "1 5 14|4 11 18|9 10 12|0 7 8|6 16 17|2 15 20|3 13 19")),
          Map.entry(
              "8x3",
              new Starter(11, "4 11 15|3 8 17|6 7 10|5 21 23|9 13 22|1 14 20|0 2 12|16 18 19")),
          Map.entry(
              "10x3",
              new Starter(
                  14,
                  "6 17 29|4 21 23|1 3 24|12 16 25|7 10 22|15 18 19|5 11 27|0 14 20|8 9 13|"
                      + "2 26 28")),
          Map.entry(
              "6x4",
              new Starter(7, "1 14 18 19|2 3 5 8|9 10 12 17|6 7 20 21|4 13 16 23|0 11 15 22")),
          Map.entry(
              "7x4",
              new Starter(
                  9, "6 8 13 17|1 4 14 16|0 5 19 22|9 12 20 21|2 3 18 23|7 15 25 27|10 11 24 26")),
          Map.entry("8x4", new Starter(1, LIFTED_SPREADS)),
          Map.entry(
              "9x4",
              new Starter(
                  11,
                  "4 9 15 18|17 19 25 32|6 16 26 33|10 12 28 35|2 14 20 21|0 1 3 24|7 11 23 29|"
                      + "8 13 27 34|5 22 30 31")),
          Map.entry(
              "10x4",
              new Starter(
                  13,
                  "0 13 26 39|17 14 10 8|25 16 4 11|23 22 12 7|20 29 18 37|21 35 15 33|"
                      + "24 27 19 34|1 36 32 2|3 30 31 6|9 38 28 5")),
          Map.entry(
              "6x5",
              new Starter(
                  6,
                  "6 11 12 14 24|0 1 9 25 29|3 5 15 16 19|13 18 20 26 27|4 8 10 21 22|"
                      + "2 7 17 23 28")));

  private StarterRounds() {}

  static Optional<Design> rotation(int tables, int seats) {
    return Optional.ofNullable(FOUND.get(tables + "x" + seats))
        .map(starter -> develop(starter, tables, tables * seats));
  }

  private static Design develop(Starter starter, int tables, int places) {
    String[] bases = starter.rounds().strip().split("/\\s*");
    int modulus = starter.modulus();
    int[][] tableOf = new int[bases.length * modulus][places];
    for (int base = 0; base < bases.length; base++) {
      String[] blocks = bases[base].split("\\|");
      for (int table = 0; table < tables; table++) {
        for (int place : parse(blocks[table])) {
          for (int shift = 0; shift < modulus; shift++) {
            tableOf[base * modulus + shift][shifted(place, shift, modulus, places)] = table;
          }
        }
      }
    }
    return Design.of("starter round, shifted modulo " + modulus, tables, tableOf);
  }

  private static int[] parse(String block) {
    return Arrays.stream(block.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private static int shifted(int place, int shift, int modulus, int places) {
    int orbit = place / modulus * modulus;
    boolean fixed = place >= places / modulus * modulus;
    return fixed ? place : orbit + (place - orbit + shift) % modulus;
  }
}
