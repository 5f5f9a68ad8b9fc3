package eu.cordee.gateway.notice.mail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.notice.mail.InnerDoors.AwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the registry, through its inner door, for addresses. */
@ApplicationScoped
class Contacts {

  private final GatewayConfig config;
  private final InnerDoors doors;

  Contacts(GatewayConfig config, InnerDoors doors) {
    this.config = config;
    this.doors = doors;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Answer(List<Addressee> items) {}

  /**
   * By person; those who have no address are absent.
   *
   * @param personIds at most 200
   */
  Map<UUID, Addressee> of(Collection<UUID> personIds) throws AwayException {
    String ids = personIds.stream().map(UUID::toString).collect(Collectors.joining(","));
    return doors
        .ask(config.upstreams().registry(), "/contacts?ids=" + ids, Answer.class)
        .items()
        .stream()
        .collect(Collectors.toMap(Addressee::id, Function.identity()));
  }
}
