package eu.cordee.event.cafe.guest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.cafe.guest.InviteGuests.Invited;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an organiser says of a guest goes over what the registry knows of their organisation. */
class InviteGuestsTest {

  private static final GuestTraits KNOWN =
      new GuestTraits("FRK", "COMPANY", "Mont-Blanc", List.of("fr"));

  @Test
  void whatIsLeftOutStaysAsItIsKnown() {
    assertThat(invited(null, null, null, null).over(KNOWN)).isEqualTo(KNOWN);
  }

  @Test
  void whatIsSaidCountsWithoutBlanksAround() {
    assertThat(invited(" ITC ", " SCHOOL ", " Biella ", List.of("it", "de")).over(KNOWN))
        .isEqualTo(new GuestTraits("ITC", "SCHOOL", "Biella", List.of("it", "de")));
  }

  @Test
  void whatIsSaidToBeNothingIsNothing() {
    assertThat(invited("", "", "", List.of()).over(KNOWN)).isEqualTo(GuestTraits.UNKNOWN);
  }

  @Test
  void nobodyIsNamedWhereNoListIsGiven() {
    assertThat(new InviteGuests(true, null).named()).isEmpty();
  }

  private static Invited invited(
      @Nullable String region,
      @Nullable String kind,
      @Nullable String cluster,
      @Nullable List<String> languages) {
    return new Invited(new UUID(0, 1), region, kind, cluster, languages);
  }
}
