package eu.cordee.event.cafe.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import eu.cordee.kit.http.ProblemException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CafeWishTest {

  private static final UUID ADA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  private final CafeWish together = CafeWish.of(BEN, ADA, true);
  private final CafeWish apart = CafeWish.of(ADA, BEN, false);

  @Test
  void isTheSameWhicheverIsNamedFirst() {
    assertThat(together).isEqualTo(CafeWish.of(ADA, BEN, true));
  }

  @Test
  void isKeptByOneTableInOneRound() {
    // Given: the same table in other rounds is no meeting
    List<CafeSeat> meeting =
        List.of(seat(1, ADA, 1), seat(1, BEN, 2), seat(2, ADA, 3), seat(2, BEN, 3));
    List<CafeSeat> missing = List.of(seat(1, ADA, 1), seat(2, BEN, 1));

    // When / Then
    assertThat(together.isKeptBy(meeting)).isTrue();
    assertThat(apart.isKeptBy(meeting)).isFalse();
    assertThat(together.isKeptBy(missing)).isFalse();
    assertThat(apart.isKeptBy(missing)).isTrue();
  }

  @Test
  void insistsOnThoseWhoMustNotMeetOnly() {
    List<CafeSeat> meeting = List.of(seat(1, ADA, 1), seat(1, BEN, 1));

    assertThatNoException()
        .isThrownBy(() -> CafeWish.requireApart(List.of(together, apart), List.of()));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> CafeWish.requireApart(List.of(together, apart), meeting));
  }

  private static CafeSeat seat(int round, UUID guest, int table) {
    return new CafeSeat(round, guest, table);
  }
}
