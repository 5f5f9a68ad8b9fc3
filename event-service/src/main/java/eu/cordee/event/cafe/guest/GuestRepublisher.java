package eu.cordee.event.cafe.guest;

import eu.cordee.contracts.Topic;
import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.event.commitment.CommitmentFacts;
import eu.cordee.event.commitment.Occasion;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the guests of cafés again; sign-ups are told by their own. */
@ApplicationScoped
class GuestRepublisher implements Republisher {

  private final CommitmentFacts facts;
  private final CafeRepository cafes;

  GuestRepublisher(CommitmentFacts facts, CafeRepository cafes) {
    this.facts = facts;
    this.cafes = cafes;
  }

  @Override
  public Topic topic() {
    return Topic.COMMITMENTS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return facts.again(CafeGuest.class, after, limit, CafeGuest::cafeId, this::occasions);
  }

  private Stream<Occasion> occasions(Set<UUID> ids) {
    return cafes.list("id in ?1", ids).stream().map(AlpCafe::occasion);
  }
}
