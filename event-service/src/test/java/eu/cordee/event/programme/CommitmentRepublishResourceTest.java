package eu.cordee.event.programme;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.participant;
import static eu.cordee.event.testing.World.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.CommitmentRequested;
import eu.cordee.contracts.CommitmentMessage.CommitmentWithdrawn;
import eu.cordee.contracts.Topic;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.message.Republisher;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever rebuilds a copy of commitments hears of every place again: sign-ups and guests. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CommitmentRepublishResourceTest {

  private static final int BATCH = 2;

  @Inject World world;
  @Inject Overheard overheard;
  @Inject @All List<Republisher> republishers;

  @Test
  void everyPlaceIsToldAgainOnceInBatchesWithWhatItIsAPlaceIn() {
    // Given: five places of two sessions and a café, one of them given back
    UUID before = Ids.next();
    CafeWorld cafe = CafeWorld.of(world, 2, 3, 3);
    UUID first = scheduled(cafe.organiser, cafe.event, 10);
    UUID second = scheduled(cafe.organiser, cafe.event, 10);
    UUID ada = world.person();
    UUID ben = world.person();
    participant(cafe.event, ada);
    participant(cafe.event, ben);
    List<Place> places =
        List.of(
            new Place(signUp(cafe.event, first, ada), first, true),
            new Place(signUp(cafe.event, second, ada), second, true),
            new Place(signUp(cafe.event, second, ben), second, false),
            new Place(id(cafe.join(ada)), cafe.cafe, true),
            new Place(id(cafe.join(ben)), cafe.cafe, true));
    as(ben).delete("/events/{id}/signups/{s}", cafe.event, places.get(2).id).then().statusCode(204);
    places.forEach(place -> overheard.awaitAbout(place.id, CommitmentMessage.class, place.told()));
    // When
    int told = republishAfter(before);
    // Then
    assertThat(told).isEqualTo(places.size());
    for (Place place : places) {
      CommitmentMessage again =
          overheard.awaitAbout(place.id, CommitmentMessage.class, place.told() + 1).getLast();
      assertThat(again.state().sourceId()).isEqualTo(place.occasion);
      assertThat(again.state().active()).isEqualTo(place.held);
      assertThat(again)
          .isInstanceOf(place.held ? CommitmentRequested.class : CommitmentWithdrawn.class);
    }
  }

  /** Each kind in its own batches, each batch in its own transaction, as the operation does. */
  private int republishAfter(UUID before) {
    List<Republisher> kinds =
        republishers.stream().filter(kind -> kind.topic() == Topic.COMMITMENTS).toList();
    List<Integer> batches = new ArrayList<>();
    for (Republisher kind : kinds) {
      UUID last = before;
      Republisher.Batch batch;
      do {
        UUID after = last;
        batch = QuarkusTransaction.requiringNew().call(() -> kind.republish(after, BATCH));
        batches.add(batch.count());
        last = batch.last();
      } while (batch.count() == BATCH);
    }
    assertThat(batches).as("none larger than it may be").allMatch(count -> count <= BATCH);
    return batches.stream().mapToInt(Integer::intValue).sum();
  }

  private static UUID signUp(UUID event, UUID session, UUID person) {
    return id(as(person).post("/events/{id}/sessions/{s}/signups", event, session));
  }

  private static UUID id(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 202);
    return UUID.fromString(answer.jsonPath().getString("id"));
  }

  /** A place, what it is in, and whether it is held. */
  private record Place(UUID id, UUID occasion, boolean held) {

    int told() {
      return held ? 1 : 2;
    }
  }
}
