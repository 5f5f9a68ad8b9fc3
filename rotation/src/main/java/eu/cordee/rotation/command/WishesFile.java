package eu.cordee.rotation.command;

import eu.cordee.csv.CsvRow;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Wishes from a CSV file: a heading of {@code one, other, wish}, then a line each; people are named
 * as in the groups file (P1, P2 … without one), and the wish is {@code together}, at one table at
 * least once, or {@code apart}, never.
 */
record WishesFile(String file, List<Wish> all) {

  static final WishesFile NONE = new WishesFile("", List.of());

  private static final List<String> COLUMNS = List.of("one", "other", "wish");

  /** A wish and where it was read. */
  record Wish(Pair pair, boolean together, CsvRow row) {

    boolean isKeptBy(Rotation rotation) {
      return together
          == rotation.rounds().stream()
              .flatMap(List::stream)
              .anyMatch(table -> table.contains(pair.first()) && table.contains(pair.second()));
    }
  }

  static WishesFile read(String file, List<CafeParticipant> people) {
    return new WishesFile(
        file, TableFile.read("wishes", file, COLUMNS, rows -> wishes(rows, people)));
  }

  private static List<Wish> wishes(List<CsvRow> rows, List<CafeParticipant> people) {
    Map<Pair, Wish> wishes = new HashMap<>();
    List<Wish> inOrder = new ArrayList<>();
    for (CsvRow row : rows) {
      int one = indexOf(row.filled("one"), people, row);
      int other = indexOf(row.filled("other"), people, row);
      if (one == other) {
        throw row.wrong("somebody is to meet themselves");
      }
      Wish wish = new Wish(Pair.of(one, other), isTogether(row), row);
      Wish before = wishes.putIfAbsent(wish.pair(), wish);
      if (before != null) {
        throw row.wrong("the two have a wish already in line " + before.row().line());
      }
      inOrder.add(wish);
    }
    return List.copyOf(inOrder);
  }

  private static boolean isTogether(CsvRow row) {
    return switch (row.filled("wish").toLowerCase(Locale.ROOT)) {
      case "together" -> true;
      case "apart" -> false;
      default -> throw row.wrong("a wish is together or apart, not '" + row.cell("wish") + "'");
    };
  }

  static int indexOf(String name, List<CafeParticipant> people, CsvRow row) {
    for (int index = 0; index < people.size(); index++) {
      if (people.get(index).id().equals(name)) {
        return index;
      }
    }
    throw row.wrong("there is nobody named '" + name + "'");
  }

  Set<Pair> pairs(boolean together) {
    return all.stream()
        .filter(wish -> wish.together() == together)
        .map(Wish::pair)
        .collect(Collectors.toSet());
  }

  /** Two who must not meet are not seated together, as little as the café would do it. */
  void requireApart(Rotation rotation) {
    List<Wish> broken =
        all.stream().filter(wish -> !wish.together() && !wish.isKeptBy(rotation)).toList();
    if (!broken.isEmpty()) {
      String others =
          broken.size() == 1
              ? ""
              : ", and "
                  + broken.stream()
                      .skip(1)
                      .map(wish -> "line " + wish.row().line())
                      .collect(Collectors.joining(", "));
      throw TableFile.in(
          file, broken.getFirst().row().wrong("the two cannot be kept apart" + others));
    }
  }
}
