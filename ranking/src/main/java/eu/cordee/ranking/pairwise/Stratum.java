package eu.cordee.ranking.pairwise;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The voters of one group in one region.
 *
 * @param group empty where it is not known
 * @param region empty where it is not known
 * @param ballots theirs, at least one
 * @param perVoter which share of the source each of them is
 */
public record Stratum(String group, String region, List<Ballot> ballots, Fraction perVoter) {

  /** The list does not change. */
  public Stratum {
    ballots = List.copyOf(ballots);
  }

  /** How many they are. */
  public long voters() {
    return ballots.stream().mapToLong(Ballot::count).sum();
  }

  /**
   * All strata of a source in which somebody spoke, as they come. Where nobody of a group spoke in
   * some region, the regions that there are share the group's weight.
   */
  public static List<Stratum> of(Ballots source, Balance balance) {
    Map<String, Map<String, List<Ballot>>> cells = new LinkedHashMap<>();
    for (Ballot ballot : source.ballots()) {
      cells
          .computeIfAbsent(ballot.group(), group -> new LinkedHashMap<>())
          .computeIfAbsent(ballot.region(), region -> new ArrayList<>())
          .add(ballot);
    }
    List<Stratum> strata = new ArrayList<>();
    cells.forEach(
        (group, regions) ->
            regions.forEach(
                (region, ballots) -> {
                  long here = ballots.stream().mapToLong(Ballot::count).sum();
                  Fraction share =
                      switch (balance) {
                        case BY_HEAD -> Fraction.of(1, source.voters());
                        case EQUAL_GROUPS ->
                            Fraction.of(1, (long) cells.size() * regions.size())
                                .by(Fraction.of(here));
                      };
                  strata.add(new Stratum(group, region, ballots, share));
                }));
    return List.copyOf(strata);
  }
}
