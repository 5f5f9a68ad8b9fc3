package eu.cordee.matchmaking.recommendation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everybody at one event, as they were at a moment.
 *
 * @param since when it was read as a whole
 * @param until when it was last brought up to date
 */
record Marketplace(Map<UUID, Candidate> people, Matcher matcher, Instant since, Instant until) {

  /** A candidate, or somebody who is none any more. */
  record Presence(Candidate candidate, boolean active) {}

  static Marketplace of(Instant now, List<Presence> everybody) {
    Map<UUID, Candidate> people = LinkedHashMap.newLinkedHashMap(everybody.size());
    everybody.forEach(one -> people.put(one.candidate.participantId(), one.candidate));
    return of(people, now, now);
  }

  private static Marketplace of(Map<UUID, Candidate> people, Instant since, Instant until) {
    return new Marketplace(people, new Matcher(List.copyOf(people.values())), since, until);
  }

  /** With what may have changed; the same marketplace where it says nothing new. */
  Marketplace with(List<Presence> changed, Instant now) {
    List<Presence> news = changed.stream().filter(this::isNew).toList();
    if (news.isEmpty()) {
      return new Marketplace(people, matcher, since, now);
    }
    Map<UUID, Candidate> current = new LinkedHashMap<>(people);
    for (Presence one : news) {
      if (one.active) {
        current.put(one.candidate.participantId(), one.candidate);
      } else {
        current.remove(one.candidate.participantId());
      }
    }
    return of(current, since, now);
  }

  private boolean isNew(Presence one) {
    Candidate known = people.get(one.candidate.participantId());
    return one.active ? !one.candidate.equals(known) : known != null;
  }
}
