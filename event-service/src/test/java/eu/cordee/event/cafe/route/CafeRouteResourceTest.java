package eu.cordee.event.cafe.route;

import static eu.cordee.event.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one guest or host reads is not the whole café: everybody opens it in the same minute. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CafeRouteResourceTest {

  private static final int SEATS = 4;
  private static final int ROUNDS = 2;

  @Inject World world;
  @Inject SessionFactory sessions;

  private Statistics read;
  private CafeWorld cafe;
  private UUID ada;

  @BeforeEach
  void aCafeOfFortyGuests() {
    cafe = CafeWorld.of(world, 10, SEATS, ROUNDS);
    List<UUID> people = cafe.participants(10 * SEATS);
    ada = people.getFirst();
    cafe.inviteEveryone();
    cafe.hostedBy(cafe.guestOf(ada));
    cafe.planned();
    read = sessions.getStatistics();
    read.setStatisticsEnabled(true);
    read.clear();
  }

  @AfterEach
  void countNoMore() {
    read.setStatisticsEnabled(false);
  }

  @Test
  void aGuestReadsTheirOwnSeats() {
    // When
    assertThat(cafe.tables(ada)).hasSize(ROUNDS);
    // Then
    assertThat(wholePlans()).isZero();
  }

  @Test
  void aHostReadsTheirOwnTable() {
    // When
    List<String> coming =
        as(ada).get(cafe.path() + "/hosting").jsonPath().getList("rounds[0].participantIds");
    // Then
    assertThat(coming).hasSize(SEATS);
    assertThat(wholePlans()).isZero();
  }

  private long wholePlans() {
    return read.getCollectionStatistics(CafePlan.class.getName() + ".seats").getLoadCount();
  }
}
