package eu.cordee.event.cafe.guest;

import eu.cordee.contracts.Topic;
import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.event.commitment.CommitmentFacts;
import eu.cordee.event.commitment.Occasion;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    return facts.again(CafeGuest.class, after, limit, this::occasions);
  }

  private Function<CafeGuest, Occasion> occasions(List<CafeGuest> all) {
    Set<UUID> ids = all.stream().map(CafeGuest::cafeId).collect(Collectors.toSet());
    Map<UUID, Occasion> byId =
        cafes.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(AlpCafe::id, AlpCafe::occasion));
    return one -> byId.get(one.cafeId());
  }
}
