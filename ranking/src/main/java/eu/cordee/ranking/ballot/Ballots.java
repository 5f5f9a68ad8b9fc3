package eu.cordee.ranking.ballot;

import java.util.HashSet;
import java.util.List;

/**
 * The ballots of one source.
 *
 * @param name what the source is called, for people and for weights
 * @param items the names of what is ranked
 * @param ballots in the order of the file
 */
public record Ballots(String name, List<String> items, List<Ballot> ballots) {

  /**
   * The lists do not change.
   *
   * @throws IllegalArgumentException where two items have one name, a ballot ranks an item that
   *     there is not, or there is no ballot
   */
  public Ballots {
    items = List.copyOf(items);
    ballots = List.copyOf(ballots);
    if (new HashSet<>(items).size() < items.size()) {
      throw new IllegalArgumentException("Two items of " + name + " have the same name.");
    }
    if (ballots.isEmpty()) {
      throw new IllegalArgumentException("There is no ballot in " + name + ".");
    }
    for (Ballot ballot : ballots) {
      for (List<Integer> tier : ballot.tiers()) {
        for (int item : tier) {
          if (item < 0 || item >= items.size()) {
            throw new IllegalArgumentException("A ballot of " + name + " ranks no item of it.");
          }
        }
      }
    }
  }

  /** How many people gave one. */
  public long voters() {
    return ballots.stream().mapToLong(Ballot::count).sum();
  }

  /** The same ballots with the items in this order, which has the same names. */
  public Ballots arranged(List<String> others) {
    int[] moved = items.stream().mapToInt(others::indexOf).toArray();
    return new Ballots(
        name,
        others,
        ballots.stream()
            .map(
                ballot ->
                    new Ballot(
                        ballot.tiers().stream()
                            .map(tier -> tier.stream().map(item -> moved[item]).toList())
                            .toList(),
                        ballot.count(),
                        ballot.group(),
                        ballot.region(),
                        ballot.line()))
            .toList());
  }
}
