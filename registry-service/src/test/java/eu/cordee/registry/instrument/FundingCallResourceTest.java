package eu.cordee.registry.instrument;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programmes, their calls, and questions about them. */
@QuarkusTest
class FundingCallResourceTest extends RegistryResourceTest {

  private static final long BUDGET = 1_000_000;

  private FundingDesk desk;

  @BeforeEach
  void aProgramme() {
    desk = new FundingDesk(6_000_000);
  }

  @Test
  void onlyWhoSpeaksForTheOwnerBeginsAProgramme() {
    Client stranger = Client.organiser("olga");
    stranger.json(desk.programme(1)).post("/funding-programmes").then().statusCode(403);
    Map<String, Object> ofRegion = desk.programme(1);
    ofRegion.put("ownerKind", "REGION");
    ofRegion.remove("ownerId");
    ofRegion.put("nuts", "FRC2");
    stranger
        .json(ofRegion)
        .post("/funding-programmes")
        .then()
        .statusCode(201)
        .body("ownerName", equalTo("Franche-Comté"), "mine", contains("MANAGER"));
    Client.attendee("ada").json(ofRegion).post("/funding-programmes").then().statusCode(403);
  }

  @Test
  void anOwnerThatIsNotThereIsRefusedWithItsField() {
    Map<String, Object> nowhere = desk.programme(1);
    nowhere.put("ownerId", "0198a3c4-7d10-7c3e-9f52-0123456789ab");
    desk.admin
        .json(nowhere)
        .post("/funding-programmes")
        .then()
        .statusCode(400)
        .body("violations.field", contains("ownerId"));
    Map<String, Object> otherMoney = desk.programme(1);
    otherMoney.put("currency", "XYZ");
    desk.admin
        .json(otherMoney)
        .post("/funding-programmes")
        .then()
        .statusCode(400)
        .body("violations.field", contains("currency"));
  }

  @Test
  void peopleOfAProgrammeAreKnownToThemAlone() {
    desk.first
        .request()
        .get(desk.place())
        .then()
        .body("people", hasSize(3), "mine", contains("ASSESSOR"));
    given().get(desk.place()).then().statusCode(200).body("people", empty());
    desk.first
        .json(desk.programme(1))
        .header("If-Match", "*")
        .put(desk.place())
        .then()
        .statusCode(403);
    desk.manager
        .request()
        .delete(desk.place() + "/people/" + desk.manager.id())
        .then()
        .statusCode(409)
        .body("type", endsWith("/last-funding-manager"));
  }

  @Test
  void everythingThatACallLacksIsNamed() {
    // Given
    String call =
        desk.manager
            .json(
                Map.of(
                    "programmeId", desk.programme,
                    "title", "Empty",
                    "zone", "Europe/Zurich"))
            .post("/funding-calls")
            .then()
            .statusCode(201)
            .body("state", equalTo("DRAFT"), "missing", hasSize(9))
            .extract()
            .path("id");
    // When / Then
    desk.manager
        .request()
        .post("/funding-calls/" + call + "/opening")
        .then()
        .statusCode(409)
        .body(
            "type",
            endsWith("/call-incomplete"),
            "violations.field",
            contains(
                "activities",
                "applicants",
                "criteria",
                "amountRule",
                "maximum",
                "budget",
                "deadline",
                "usedFrom",
                "usedUntil"));
  }

  @Test
  void eachOfWhatIsNeededIsMissedByItself() {
    for (String field :
        List.of(
            "activities",
            "applicants",
            "criteria",
            "amountRule",
            "maximum",
            "budget",
            "deadline")) {
      Map<String, Object> wish = desk.call(BUDGET, BUDGET);
      wish.remove(field);
      String call = desk.drafted(wish);
      desk.manager
          .request()
          .post("/funding-calls/" + call + "/opening")
          .then()
          .statusCode(409)
          .body("violations.field", contains(field));
    }
  }

  @Test
  void aDraftIsItsManagersAndAnOpenCallEverybodys() {
    String call = desk.drafted(desk.call(BUDGET, BUDGET));
    given().get("/funding-calls/" + call).then().statusCode(404);
    desk.first.request().get("/funding-calls/" + call).then().statusCode(404);
    given()
        .get("/funding-calls?limit=200&programme=" + desk.programme)
        .then()
        .body("items", empty());
    desk.manager.request().post("/funding-calls/" + call + "/opening").then().statusCode(200);
    given()
        .get("/funding-calls?open=true&programme=" + desk.programme)
        .then()
        .body("items.id", contains(call), "items[0].budget", equalTo((int) BUDGET));
  }

  @Test
  void whatACallSaysStaysOnceItHasOpened() {
    String call = desk.opened(BUDGET, BUDGET);
    desk.manager
        .json(desk.call(2 * BUDGET, BUDGET))
        .header("If-Match", "*")
        .put("/funding-calls/" + call)
        .then()
        .statusCode(409)
        .body("type", endsWith("/call-fixed"));
    desk.manager
        .json(desk.programme(7_000_000))
        .header("If-Match", "*")
        .put(desk.place())
        .then()
        .statusCode(409)
        .body("type", endsWith("/money-in-use"));
  }

  @Test
  void aClosedCallTakesNoApplication() {
    String call = desk.opened(BUDGET, BUDGET);
    desk.manager.request().post("/funding-calls/" + call + "/closing").then().statusCode(200);
    FundingDesk.Firm firm = FundingDesk.firm("late");
    firm.speaker()
        .json(Map.of("callId", call, "organisationId", firm.id()))
        .post("/vouchers")
        .then()
        .statusCode(409)
        .body("type", endsWith("/call-not-open"));
  }

  @Test
  void whatOneIsAnsweredAllRead() {
    // Given
    String call = desk.opened(BUDGET, BUDGET);
    String questions = "/funding-calls/" + call + "/questions";
    Client asks = Client.attendee("ada");
    String question =
        asks.json(Map.of("text", "Is a hotel paid?"))
            .post(questions)
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    given().get(questions).then().body("items", empty());
    asks.request().get(questions).then().body("items.id", hasItem(question));
    asks.json(Map.of("text", "Yes"))
        .put(questions + "/" + question + "/answer")
        .then()
        .statusCode(403);
    // When
    desk.manager
        .json(Map.of("text", "Three nights"))
        .put(questions + "/" + question + "/answer")
        .then()
        .statusCode(200);
    // Then
    given().get(questions).then().body("items.answer", contains("Three nights"));
  }

  @Test
  void whoMayApplyIsCheckedAsData() {
    // Given
    Map<String, Object> wish = new HashMap<>(desk.call(BUDGET, 50_000));
    wish.put("kinds", List.of("INSTITUTE"));
    wish.put("countries", List.of("CH"));
    wish.put("membersOnly", true);
    wish.put("conditions", List.of("Has fewer than 250 people"));
    String call = desk.opened(wish);
    FundingDesk.Firm firm = FundingDesk.firm("small");
    // When
    String voucher = desk.submitted(firm, call, 50_001);
    // Then
    desk.manager
        .request()
        .get("/vouchers/" + voucher)
        .then()
        .body(
            "checks.kind",
            contains("KIND", "COUNTRY", "MEMBER", "MAXIMUM", "CONDITION"),
            "checks.passed",
            contains(false, true, false, false, null));
    FundingDesk.step(desk.manager, voucher, "ADMIT")
        .statusCode(409)
        .body("type", endsWith("/checks-say-otherwise"));
    FundingDesk.step(desk.manager, voucher, "EXCLUDE")
        .statusCode(200)
        .body("state", equalTo("EXCLUDED"));
  }

  @Test
  void managersDecideAboutConditionsAlone() {
    Map<String, Object> wish = new HashMap<>(desk.call(BUDGET, 50_000));
    wish.put("conditions", List.of("Has fewer than 250 people"));
    String voucher = desk.submitted(FundingDesk.firm("small"), desk.opened(wish), 50_000);
    FundingDesk.step(desk.manager, voucher, "EXCLUDE").statusCode(409);
    desk.manager
        .json(Map.of("checks", List.of(Map.of("number", 1, "passed", true))))
        .put("/vouchers/" + voucher + "/checks")
        .then()
        .statusCode(400);
    desk.manager
        .json(Map.of("checks", List.of(Map.of("number", 2, "passed", true, "note", "Register"))))
        .put("/vouchers/" + voucher + "/checks")
        .then()
        .statusCode(200)
        .body("checks[1].passed", equalTo(true), "possible", hasItems("ADMIT"));
    FundingDesk.step(desk.manager, voucher, "ADMIT")
        .statusCode(200)
        .body("possible", not(hasItem("EXCLUDE")));
  }
}
