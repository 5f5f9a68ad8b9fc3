package eu.cordee.matchmaking.meetingrequest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests and meetings of one participant, for organisers; for others their own only. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class FilteredByParticipantResourceTest {

  @Inject Fairs fairs;

  private Fair fair;
  private String adaAsksBen;
  private String benAsksCleo;
  private String benMeetsCleo;
  private String cleoAsksDora;

  @BeforeEach
  void fourGuestsInAChain() {
    fair = fairs.open(3, 3, 4);
    adaAsksBen = ask(0, 1);
    benAsksCleo = ask(1, 2);
    cleoAsksDora = ask(2, 3);
    benMeetsCleo = accept(2, benAsksCleo);
    accept(3, cleoAsksDora);
  }

  @Test
  void anOrganiserSeesThoseOfOneParticipant() {
    UUID ben = fair.guest(1).participantId();
    requests(fair.organiser(), ben, "all").body("items.id", contains(benAsksCleo, adaAsksBen));
    requests(fair.organiser(), ben, "in").body("items.id", contains(adaAsksBen));
    requests(fair.organiser(), ben, "out").body("items.id", contains(benAsksCleo));
    meetings(fair.organiser(), ben).statusCode(200).body("items.id", contains(benMeetsCleo));
  }

  /** Those they have sent, too: whoever filters by a person means all of theirs. */
  @Test
  void anOrganiserWhoNamesNoBoxSeesBoth() {
    fair.organiser()
        .asks()
        .queryParam("participantId", fair.guest(1).participantId())
        .get(fair.path("/requests"))
        .then()
        .body("items.id", contains(benAsksCleo, adaAsksBen));
  }

  @Test
  void othersSeeTheirOwnOnly() {
    Guest ben = fair.guest(1);
    requests(ben, ben.participantId(), "all")
        .statusCode(200)
        .body("items.id", containsInAnyOrder(adaAsksBen, benAsksCleo));
    requests(ben, null, "all").statusCode(403);
    requests(fair.guest(0), ben.participantId(), "in").statusCode(403);
    meetings(ben, ben.participantId()).statusCode(200).body("items.id", contains(benMeetsCleo));
    meetings(fair.guest(0), ben.participantId()).statusCode(403);
  }

  private ValidatableResponse requests(Guest caller, UUID whose, String box) {
    return (whose == null ? caller.asks() : caller.asks().queryParam("participantId", whose))
        .queryParam("box", box)
        .get(fair.path("/requests"))
        .then();
  }

  private ValidatableResponse meetings(Guest caller, UUID whose) {
    return caller.asks().queryParam("participantId", whose).get(fair.path("/meetings")).then();
  }

  private String ask(int host, int guest) {
    return fair.guest(host)
        .asks()
        .body(Map.of("guestId", fair.guest(guest).participantId()))
        .post(fair.path("/requests"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String accept(int guest, String request) {
    return fair.guest(guest)
        .asks()
        .body(Map.of())
        .post(fair.path("/requests/" + request + "/acceptance"))
        .then()
        .statusCode(200)
        .extract()
        .path("meeting.id");
  }
}
