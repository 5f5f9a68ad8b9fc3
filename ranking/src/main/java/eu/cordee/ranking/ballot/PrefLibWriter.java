package eu.cordee.ranking.ballot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes ballots as a PrefLib file that {@link PrefLibReader} reads back. Groups and regions are
 * not written: the format has no place for them.
 */
public final class PrefLibWriter {

  private PrefLibWriter() {}

  /** The narrowest kind that these ballots fit. */
  public static PrefLibKind kind(Ballots source) {
    boolean strict = source.ballots().stream().allMatch(Ballot::strict);
    boolean complete =
        source.ballots().stream().allMatch(ballot -> ballot.ranked() == source.items().size());
    if (strict) {
      return complete ? PrefLibKind.SOC : PrefLibKind.SOI;
    }
    return complete ? PrefLibKind.TOC : PrefLibKind.TOI;
  }

  /** The text of the file; names lose their line breaks. */
  public static String write(Ballots source) {
    StringBuilder text = new StringBuilder();
    text.append("# TITLE: ").append(plain(source.name())).append('\n');
    text.append("# DATA TYPE: ").append(kind(source).extension()).append('\n');
    text.append("# NUMBER ALTERNATIVES: ").append(source.items().size()).append('\n');
    text.append("# NUMBER VOTERS: ").append(source.voters()).append('\n');
    text.append("# NUMBER UNIQUE ORDERS: ").append(source.ballots().size()).append('\n');
    for (int item = 0; item < source.items().size(); item++) {
      text.append("# ALTERNATIVE NAME ").append(item + 1).append(": ");
      text.append(plain(source.items().get(item))).append('\n');
    }
    for (Ballot ballot : source.ballots()) {
      text.append(ballot.count()).append(": ");
      text.append(
          ballot.tiers().stream().map(PrefLibWriter::tier).collect(Collectors.joining(",")));
      text.append('\n');
    }
    return text.toString();
  }

  private static String plain(String name) {
    return name.replaceAll("\\R", " ").strip();
  }

  private static String tier(List<Integer> tier) {
    String items =
        tier.stream().map(item -> String.valueOf(item + 1)).collect(Collectors.joining(","));
    return tier.size() == 1 ? items : "{" + items + "}";
  }
}
