package eu.cordee.cooperation.suggestion;

import java.util.Set;

/**
 * One that may be tied to others: a cluster, seen as what its members bring, seek and work in.
 *
 * @param offers keywords of what its members offer
 * @param seeks keywords of what its members look for
 * @param technologies keywords of what it stands for itself
 * @param sectors codes of the sectors that its region has
 */
public record PossiblePartner(
    Set<String> offers, Set<String> seeks, Set<String> technologies, Set<String> sectors) {

  /** Keeps what is given from later changes. */
  public PossiblePartner {
    offers = Set.copyOf(offers);
    seeks = Set.copyOf(seeks);
    technologies = Set.copyOf(technologies);
    sectors = Set.copyOf(sectors);
  }
}
