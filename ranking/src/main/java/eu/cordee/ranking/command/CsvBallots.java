package eu.cordee.ranking.command;

import eu.cordee.csv.CsvRow;
import eu.cordee.csv.CsvTable;
import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.BallotException;
import eu.cordee.ranking.ballot.Ballots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ballots from a CSV file with a line each. Either a column {@code order} with {@code a > b = c},
 * or a column for each item with its rank: 1 is best, equal ranks are ties, an empty cell is not
 * ranked. Columns {@code count}, {@code group} and {@code region} may stand beside either.
 */
final class CsvBallots {

  private static final String ORDER = "order";
  private static final List<String> BESIDE = List.of("count", "group", "region");
  private static final int MOST_COUNT = 1_000_000_000;
  private static final int MOST_RANK = 1_000_000;

  private final CsvTable table;
  private final Map<String, Integer> items = new LinkedHashMap<>();

  private CsvBallots(CsvTable table) {
    this.table = table;
  }

  /**
   * The ballots of a file.
   *
   * @throws BallotException or a {@link eu.cordee.csv.CsvException} where it is malformed
   */
  static Ballots read(String name, String text) {
    return new CsvBallots(CsvTable.of(text)).read(name);
  }

  private Ballots read(String name) {
    boolean written = table.columns().contains(ORDER);
    List<Ballot> ballots = new ArrayList<>();
    if (written) {
      table.allowOnly(List.of(ORDER, "count", "group", "region"));
    } else {
      findItems();
    }
    for (CsvRow row : table.rows()) {
      ballots.add(ballot(row, written ? order(row) : ranks(row)));
    }
    if (ballots.isEmpty()) {
      throw new BallotException(1, "there is no ballot below the heading");
    }
    return new Ballots(name, List.copyOf(items.keySet()), ballots);
  }

  private void findItems() {
    for (int column = 0; column < table.columns().size(); column++) {
      String heading = table.headings().get(column);
      String lower = table.columns().get(column);
      if (heading.isEmpty()) {
        throw new BallotException(1, "column " + (column + 1) + " of the heading has no name");
      }
      if (!BESIDE.contains(lower)) {
        items.put(heading, items.size());
      }
    }
    if (items.isEmpty()) {
      throw new BallotException(1, "the heading has neither 'order' nor items to rank");
    }
    table.allowOnly(table.columns());
  }

  private static Ballot ballot(CsvRow row, List<List<Integer>> tiers) {
    return new Ballot(
        tiers,
        row.number("count", 1, 1, MOST_COUNT),
        row.text("group"),
        row.text("region"),
        row.line());
  }

  private List<List<Integer>> order(CsvRow row) {
    List<List<Integer>> tiers = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (String tier : row.filled(ORDER).split(">", -1)) {
      List<Integer> tied = new ArrayList<>();
      for (String written : tier.split("=", -1)) {
        String item = written.strip();
        if (item.isEmpty()) {
          throw row.wrong("an item is missing beside > or =");
        }
        if (seen.contains(item)) {
          throw row.wrong("'" + item + "' stands twice in one order");
        }
        seen.add(item);
        tied.add(items.computeIfAbsent(item, added -> items.size()));
      }
      tiers.add(tied);
    }
    return tiers;
  }

  private List<List<Integer>> ranks(CsvRow row) {
    Map<Integer, List<Integer>> byRank = new TreeMap<>();
    for (int column = 0; column < table.columns().size(); column++) {
      Integer item = items.get(table.headings().get(column));
      int rank = item == null ? 0 : row.number(table.columns().get(column), 0, 1, MOST_RANK);
      if (item != null && rank > 0) {
        byRank.computeIfAbsent(rank, added -> new ArrayList<>()).add(item);
      }
    }
    return List.copyOf(byRank.values());
  }
}
