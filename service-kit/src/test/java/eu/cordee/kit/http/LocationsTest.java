package eu.cordee.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LocationsTest {

  private static final UUID ID = UUID.fromString("0198a3c4-7d10-7c3e-9f52-0123456789ab");

  record Made(UUID id, String text) {}

  record Many(int count) {}

  @Test
  void whatHasAnIdIsBelowTheAddressItWasMadeAt() {
    assertThat(resolved("/api/events", Locations.of("/events", new Made(ID, ""))))
        .isEqualTo("/api/events/" + ID);
  }

  @Test
  void whatWasImportedIsInItsListAndTheRestWhereItWasMade() {
    assertThat(resolved("/api/e/1/requests/imports", Locations.of("/e/1/requests/imports", null)))
        .isEqualTo("/api/e/1/requests");
    assertThat(resolved("/api/agenda/feed", Locations.of("/agenda/feed", new Many(2))))
        .isEqualTo("/api/agenda/feed");
  }

  private static String resolved(String asked, String location) {
    return URI.create("http://cordee.eu" + asked).resolve(location).getPath();
  }
}
