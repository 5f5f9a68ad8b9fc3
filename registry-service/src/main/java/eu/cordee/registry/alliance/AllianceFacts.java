package eu.cordee.registry.alliance;

import eu.cordee.contracts.AllianceMessage;
import eu.cordee.contracts.AllianceMessage.AllianceChanged;
import eu.cordee.contracts.AllianceMessage.AllianceDissolved;
import eu.cordee.contracts.AllianceMessage.AllianceFormalised;
import eu.cordee.contracts.AllianceMessage.AllianceStarted;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Tells the others of alliances, on {@code alliances.v1}. */
@ApplicationScoped
public class AllianceFacts implements Republisher {

  private final Outbox outbox;

  AllianceFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void started(Alliance one) {
    outbox.publish(one, header -> new AllianceStarted(header, state(one)));
  }

  void formalised(Alliance one) {
    outbox.publish(one, header -> new AllianceFormalised(header, state(one)));
  }

  void changed(Alliance one) {
    outbox.publish(one, header -> new AllianceChanged(header, state(one)));
  }

  void dissolved(Alliance one) {
    outbox.publish(one, header -> new AllianceDissolved(header, state(one)));
  }

  @Override
  public Topic topic() {
    return Topic.ALLIANCES;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(
        Alliance.class,
        "true",
        after,
        limit,
        all -> (one, header) -> new AllianceChanged(header, state(one)));
  }

  private static AllianceMessage.State state(Alliance one) {
    return new AllianceMessage.State(
        one.id(),
        one.name(),
        AllianceMessage.Stage.valueOf(one.stage().name()),
        one.since(),
        one.parties().stream()
            .filter(party -> party.getValue().standing() == PartyStanding.MEMBER)
            .map(Map.Entry::getKey)
            .toList(),
        one.dissolvedAt() == null);
  }
}
