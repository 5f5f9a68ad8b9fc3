package eu.cordee.rotation.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignCatalogueTest {

  /** Tables, then repeat-free rounds for 2, 3, … 10 seats. */
  @ParameterizedTest
  @CsvSource({
    "3, 5 4 1 1 1 1 1 1 1",
    "4, 7 4 5 1 1 1 1 1 1",
    "5, 9 7 5 6 1 1 1 1 1",
    "6, 11 8 7 6 3 1 1 1 1",
    "7, 13 10 9 7 7 8 1 1 1",
    "8, 15 11 10 8 8 8 9 1 1",
    "9, 17 13 11 9 9 9 9 10 1",
    "10, 19 14 13 10 8 8 8 5 4",
  })
  void builtRotationsReachTheBestKnownRoundsWithoutARepeat(int tables, String rounds) {
    // Given
    String[] expected = rounds.strip().split(" ");
    for (int seats = 2; seats <= 10; seats++) {
      int goal = Integer.parseInt(expected[seats - 2]);

      // When
      Design design = DesignCatalogue.find(tables, seats, goal, false).getFirst();

      // Then
      assertThat(design.rounds()).as("%d tables of %d", tables, seats).isEqualTo(goal);
      assertThat(repeats(design)).as("%d tables of %d", tables, seats).isZero();
      assertThat(seatsTaken(design)).as("%d tables of %d", tables, seats).containsOnly(seats);
    }
  }

  @Test
  void placesOfTheHostRowStayAndMeetEverybodyOnce() {
    // Given hosts at ten tables of nine
    // When
    Design design = DesignCatalogue.find(10, 9, 5, true).getFirst();

    // Then
    for (int place = 0; place < 10; place++) {
      Set<Integer> tables = new HashSet<>();
      for (int[] round : design.tableOf()) {
        tables.add(round[place]);
      }
      assertThat(tables).hasSize(1);
    }
    assertThat(repeats(design)).isZero();
  }

  @Test
  void rowsNeverShareATable() {
    // Given
    for (int tables : List.of(5, 6, 8, 10, 12, 15)) {
      Design design = DesignCatalogue.find(tables, 4, 4, false).getFirst();

      // When / Then
      for (int[] round : design.tableOf()) {
        Set<List<Integer>> seen = new HashSet<>();
        for (int place = 0; place < round.length; place++) {
          assertThat(seen.add(List.of(design.row()[place], round[place]))).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "4, 1", "8, 1", "9, 1", "25, 1", "27, 1", "6, 0", "12, 0", "45, 0"})
  void fieldsExistForPrimePowersOnly(int order, int exists) {
    // Given / When
    boolean found = GaloisField.exists(order);

    // Then
    assertThat(found).isEqualTo(exists == 1);
    if (found) {
      GaloisField field = GaloisField.of(order);
      for (int a = 1; a < order; a++) {
        Set<Integer> products = new HashSet<>();
        for (int b = 0; b < order; b++) {
          products.add(field.multiply(a, b));
          assertThat(field.subtract(field.add(a, b), b)).isEqualTo(a);
          assertThat(field.multiply(a, field.add(b, 1)))
              .isEqualTo(field.add(field.multiply(a, b), field.multiply(a, 1)));
        }
        assertThat(products).hasSize(order);
      }
    }
  }

  static long repeats(Design design) {
    boolean[][] met = new boolean[design.places()][design.places()];
    long repeats = 0;
    for (int[] round : design.tableOf()) {
      for (int a = 0; a < design.places(); a++) {
        for (int b = 0; b < a; b++) {
          if (round[a] == round[b]) {
            repeats += met[a][b] ? 1 : 0;
            met[a][b] = true;
          }
        }
      }
    }
    return repeats;
  }

  private static Set<Integer> seatsTaken(Design design) {
    Set<Integer> sizes = new HashSet<>();
    for (int[] round : design.tableOf()) {
      int[] size = new int[design.tables()];
      for (int table : round) {
        size[table]++;
      }
      for (int taken : size) {
        sizes.add(taken);
      }
    }
    return sizes;
  }
}
