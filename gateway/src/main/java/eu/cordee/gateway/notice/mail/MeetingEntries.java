package eu.cordee.gateway.notice.mail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.notice.mail.InnerDoors.AwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks matchmaking-service, through its inner door, for entries of agendas as its calendar feeds
 * have them.
 */
@ApplicationScoped
class MeetingEntries {

  private static final int AT_ONCE = 100;

  private final GatewayConfig config;
  private final InnerDoors doors;

  MeetingEntries(GatewayConfig config, InnerDoors doors) {
    this.config = config;
    this.doors = doors;
  }

  /** A meeting in somebody's agenda. */
  record Place(UUID participantId, UUID entryId) {
    static Place of(MailedNotice one) {
      return new Place(one.receiverId(), one.objectId());
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Entry(UUID participantId, UUID entryId, String component) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Answer(List<Entry> items) {}

  /** Those that there are. */
  Map<Place, String> of(Set<Place> places) throws AwayException {
    Map<Place, String> found = new HashMap<>();
    // What is asked for together is of few agendas: the other side reads each once.
    List<Place> all = places.stream().sorted(Comparator.comparing(Place::participantId)).toList();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      String ids =
          all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
              .map(place -> place.participantId() + ":" + place.entryId())
              .collect(Collectors.joining(","));
      doors
          .ask(config.upstreams().matchmaking(), "/calendar-entries?ids=" + ids, Answer.class)
          .items()
          .forEach(
              entry ->
                  found.put(new Place(entry.participantId(), entry.entryId()), entry.component()));
    }
    return found;
  }
}
