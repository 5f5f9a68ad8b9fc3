package eu.cordee.ranking;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Elections with answers that are known, and a short way to write others. */
public final class KnownBallots {

  /** Where Tennessee puts its capital: Memphis, Nashville, Chattanooga or Knoxville. */
  public static final Ballots TENNESSEE = of("MNCK", "42 MNCK", "26 NCKM", "15 CKNM", "17 KCNM");

  /** Condorcet's example as Young tells it. */
  public static final Ballots YOUNG = of("abc", "23 abc", "17 bca", "2 bac", "10 cab", "8 cba");

  /** Schulze's example of 45 voters. */
  public static final Ballots SCHULZE =
      of(
          "ABCDE", "5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA",
          "8 EBADC");

  /** Each item beats another and is beaten by the third. */
  public static final Ballots CYCLE = of("abc", "1 abc", "1 bca", "1 cab");

  private KnownBallots() {}

  /** Items of one letter; a ballot as {@code 3 a(bc)d}, best first, with brackets around ties. */
  public static Ballots of(String items, String... ballots) {
    return new Ballots(
        "known",
        Arrays.asList(items.split("")),
        Arrays.stream(ballots).map(text -> ballot(items, text)).toList());
  }

  private static Ballot ballot(String items, String text) {
    String[] parts = text.split(" ", 2);
    List<List<Integer>> tiers = new ArrayList<>();
    boolean tied = false;
    for (char sign : parts[1].toCharArray()) {
      if (sign == '(') {
        tied = true;
        tiers.add(new ArrayList<>());
      } else if (sign == ')') {
        tied = false;
      } else if (tied) {
        tiers.getLast().add(items.indexOf(sign));
      } else {
        tiers.add(List.of(items.indexOf(sign)));
      }
    }
    return Ballot.of(tiers, Long.parseLong(parts[0]));
  }

  /** An order of items of one letter, as text. */
  public static String text(Ballots source, List<Integer> order) {
    StringBuilder text = new StringBuilder();
    order.forEach(item -> text.append(source.items().get(item)));
    return text.toString();
  }
}
