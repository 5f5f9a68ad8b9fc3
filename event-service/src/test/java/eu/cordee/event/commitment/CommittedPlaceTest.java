package eu.cordee.event.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.Header;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which answers of the agenda are answers to what was asked last. */
class CommittedPlaceTest {

  private final Place place = new Place();

  @Test
  void anAnswerToTheFirstQuestionCounts() {
    assertThat(place.isAnsweredBy(answer(1L))).isTrue();
    assertThat(place.isAnsweredBy(answer(null))).isTrue();
  }

  @Test
  void afterAMoveOnlyAnswersToTheNewTimeCount() {
    // Given
    place.version = 4;
    // When
    place.askAgain();
    // Then
    assertThat(place.isAnsweredBy(answer(4L))).isFalse();
    assertThat(place.isAnsweredBy(answer(5L))).isFalse();
    assertThat(place.isAnsweredBy(answer(6L))).isTrue();
    assertThat(place.isAnsweredBy(answer(null))).isTrue();
  }

  @Test
  void whoHoldsNoPlaceIsNotAnswered() {
    place.claim.refuse("person-busy");
    assertThat(place.isAnsweredBy(answer(1L))).isFalse();
    assertThat(place.reason()).isEqualTo("person-busy");

    place.askAgain();
    assertThat(place.state()).isEqualTo(CommitmentState.PENDING);
    assertThat(place.reason()).isNull();
    assertThat(place.holdsPlace()).isTrue();

    place.claim.withdraw();
    assertThat(place.isAnsweredBy(answer(9L))).isFalse();
  }

  private static AgendaMessage answer(@Nullable Long version) {
    return new AgendaMessage.CommitmentAccepted(
        new Header(UUID.randomUUID(), Instant.EPOCH, 1, 1),
        new AgendaMessage.State(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            AgendaMessage.Answer.ACCEPTED,
            "",
            version));
  }

  private static final class Place implements CommittedPlace {
    private final Claim claim = new Claim();
    private long version;

    @Override
    public UUID id() {
      return UUID.randomUUID();
    }

    @Override
    public Claim claim() {
      return claim;
    }

    @Override
    public long version() {
      return version;
    }
  }
}
