package eu.cordee.matchmaking.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A marketplace is kept, and only what has changed in it is read again. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class MarketplacesResourceTest {

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject Marketplaces marketplaces;

  private Fair fair;
  private Matcher before;

  @BeforeEach
  void aMarketplaceThatIsKnown() {
    fair = fairs.open(2, 2, 3);
    before = marketplace();
    assertThat(before.market()).hasSize(3);
  }

  @Test
  void anOrganisationOfAnotherEventCostsNothingHere() {
    // When
    database.change(
        """
        insert into organisation_copy (id, name, kind, country, nuts, nace, keywords)
        values (gen_random_uuid(), 'Far away', 'COMPANY', 'CH', 'CH012', '{}', '{}')
        """);
    // Then
    assertThat(marketplace()).isSameAs(before);
  }

  @Test
  void onlyWhoseOrganisationHasChangedIsReadAgain() {
    // When
    database.change(
        """
        update organisation_copy set name = 'Renamed', changed_at = clock_timestamp()
        where id = (select organisation_id from participant_copy where id = ?)
        """,
        fair.guest(0).participantId());
    Matcher after = marketplace();
    // Then
    assertThat(candidate(after, fair.guest(0)).orElseThrow().organisationName())
        .isEqualTo("Renamed");
    assertThat(candidate(after, fair.guest(1)).orElseThrow())
        .isSameAs(candidate(before, fair.guest(1)).orElseThrow());
  }

  @Test
  void whoLeavesIsNoCandidateAnyMore() {
    // When
    database.change(
        "update participant_copy set active = false, changed_at = clock_timestamp() where id = ?",
        fair.guest(2).participantId());
    // Then
    assertThat(candidate(marketplace(), fair.guest(2))).isEmpty();
  }

  @Test
  void manyOtherEventsDoNotPushOutTheOneThatIsUsed() {
    // When
    for (int i = 0; i < 40; i++) {
      UUID another = UUID.randomUUID();
      QuarkusTransaction.requiringNew().run(() -> marketplaces.of(another));
      marketplace();
    }
    // Then
    assertThat(marketplace()).isSameAs(before);
  }

  private Matcher marketplace() {
    return QuarkusTransaction.requiringNew().call(() -> marketplaces.of(fair.id()));
  }

  private static Optional<Candidate> candidate(Matcher market, Guest guest) {
    return market.market().stream()
        .filter(one -> one.participantId().equals(guest.participantId()))
        .findFirst();
  }
}
