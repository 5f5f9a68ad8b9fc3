package eu.cordee.registry.instrument;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import eu.cordee.registry.instrument.FundingDesk.Firm;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A voucher from its application to its report, and who sees what of it. */
@QuarkusTest
class VoucherResourceTest extends RegistryResourceTest {

  private static final long AMOUNT = 2_000_00;

  private FundingDesk desk;
  private Firm firm;
  private String call;

  @BeforeEach
  void anOpenCall() {
    desk = new FundingDesk(60_000_00);
    firm = FundingDesk.firm("paula");
    call = desk.opened(10_000_00, AMOUNT);
  }

  private static int seen(Client by, String voucher) {
    return by.request().get("/vouchers/" + voucher).statusCode();
  }

  @Test
  void nobodySeesTheApplicationOfAnother() {
    String draft = FundingDesk.applied(firm, call);
    Firm other = FundingDesk.firm("rival");
    FundingDesk.applied(other, call);
    assertThat(seen(firm.speaker(), draft)).isEqualTo(200);
    assertThat(seen(other.speaker(), draft)).isEqualTo(404);
    assertThat(seen(desk.manager, draft)).as("a draft is the applicant's").isEqualTo(404);
    other
        .speaker()
        .request()
        .get("/vouchers?limit=200&call=" + call)
        .then()
        .body("items.organisationId", contains(other.id()));
    other
        .speaker()
        .json(Map.of("purpose", "Mine now"))
        .header("If-Match", "*")
        .put("/vouchers/" + draft)
        .then()
        .statusCode(404);
  }

  @Test
  void onlyWhoSpeaksForAnOrganisationAppliesForItAndOnce() {
    desk.first
        .json(Map.of("callId", call, "organisationId", firm.id()))
        .post("/vouchers")
        .then()
        .statusCode(403);
    String first = FundingDesk.applied(firm, call);
    firm.speaker()
        .json(Map.of("callId", call, "organisationId", firm.id()))
        .post("/vouchers")
        .then()
        .statusCode(409)
        .body("type", endsWith("/applied-already"));
    FundingDesk.step(firm.speaker(), first, "WITHDRAW").statusCode(200);
    FundingDesk.applied(firm, call);
  }

  @Test
  void whatIsMissingIsNamedAndWhatIsHandedInStays() {
    String voucher = FundingDesk.applied(firm, call);
    FundingDesk.step(firm.speaker(), voucher, "SUBMIT")
        .statusCode(409)
        .body("violations.field", contains("purpose", "requested"));
    FundingDesk.written(firm, voucher, AMOUNT);
    FundingDesk.step(firm.speaker(), voucher, "SUBMIT").statusCode(200);
    firm.speaker()
        .json(Map.of("purpose", "Something else", "requested", 1))
        .header("If-Match", "*")
        .put("/vouchers/" + voucher)
        .then()
        .statusCode(409)
        .body("type", endsWith("/voucher-fixed"));
  }

  @Test
  void noAssessorSeesAnothersBeforeTheirOwnIsIn() {
    // Given
    String voucher = desk.submitted(firm, call, AMOUNT);
    FundingDesk.step(desk.manager, voucher, "ADMIT").statusCode(200);
    assertThat(seen(desk.second, voucher)).isEqualTo(404);
    desk.assign(voucher, desk.first).statusCode(200);
    desk.assign(voucher, desk.second).statusCode(200);
    // When
    FundingDesk.assess(desk.first, voucher, true).statusCode(200);
    // Then
    desk.second
        .request()
        .get("/vouchers/" + voucher)
        .then()
        .body(
            "hidden", equalTo(true), "due", equalTo(true), "assessments.marks.flatten()", empty());
    FundingDesk.assess(desk.second, voucher, true)
        .statusCode(200)
        .body("hidden", equalTo(false), "assessments.marks.flatten()", hasSize(4));
    firm.speaker().request().get("/vouchers/" + voucher).then().body("assessments", empty());
    FundingDesk.assess(desk.first, voucher, false)
        .statusCode(409)
        .body("type", endsWith("/assessment-in"));
  }

  @Test
  void nothingIsAwardedBeforeTwoHaveAssessedIt() {
    String voucher = desk.submitted(firm, call, AMOUNT);
    FundingDesk.step(desk.manager, voucher, "ADMIT").statusCode(200);
    desk.assign(voucher, desk.first).statusCode(200);
    FundingDesk.assess(desk.first, voucher, true).statusCode(200);
    FundingDesk.step(desk.manager, voucher, "AWARD", AMOUNT)
        .statusCode(409)
        .body("type", endsWith("/assessments-missing"));
    desk.assign(voucher, desk.manager).statusCode(409).body("type", endsWith("/not-an-assessor"));
  }

  @Test
  void whoWorksForTheApplicantDoesNotAssessIt() {
    String voucher = desk.submitted(firm, call, AMOUNT);
    FundingDesk.step(desk.manager, voucher, "ADMIT").statusCode(200);
    desk.admit(firm.speaker(), "ASSESSOR");
    desk.assign(voucher, firm.speaker())
        .statusCode(409)
        .body("type", endsWith("/funding-conflict"));
  }

  @Test
  void whoManagesAClusterOfTheApplicantDoesNotAssessIt() {
    // Given
    Client chief = Client.organiser("chief");
    String cluster =
        chief
            .json(Map.of("name", "Shared", "country", "CH"))
            .post("/clusters")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    desk.admit(chief, "ASSESSOR");
    String voucher = desk.submitted(firm, call, AMOUNT);
    FundingDesk.step(desk.manager, voucher, "ADMIT").statusCode(200);
    // When: the sabotage twin, without a membership there is no conflict.
    desk.assign(voucher, chief).statusCode(200);
    desk.manager
        .request()
        .delete("/vouchers/" + voucher + "/assessors/" + chief.id())
        .then()
        .statusCode(204);
    chief.request().put("/clusters/" + cluster + "/members/" + firm.id()).then().statusCode(200);
    firm.speaker()
        .request()
        .put("/clusters/" + cluster + "/members/" + firm.id())
        .then()
        .statusCode(200);
    // Then
    desk.assign(voucher, chief).statusCode(409).body("type", endsWith("/funding-conflict"));
  }

  @Test
  void aManagerWithAConflictNeitherDecidesNorSeesAssessments() {
    String voucher = desk.assessed(firm, call, AMOUNT);
    desk.admit(firm.speaker(), "MANAGER");
    firm.speaker()
        .request()
        .get("/vouchers/" + voucher)
        .then()
        .body("conflict", equalTo(true), "hidden", equalTo(true), "assessments", empty());
    FundingDesk.step(firm.speaker(), voucher, "AWARD", AMOUNT)
        .statusCode(409)
        .body("type", endsWith("/funding-conflict"));
  }

  @Test
  void whoDeclaresAConflictMakesRoomForAnother() {
    String voucher = desk.submitted(firm, call, AMOUNT);
    FundingDesk.step(desk.manager, voucher, "ADMIT").statusCode(200);
    desk.assign(voucher, desk.first).statusCode(200);
    desk.assign(voucher, desk.second).statusCode(200);
    Client third = Client.attendee("theo");
    desk.admit(third, "ASSESSOR");
    desk.assign(voucher, third).statusCode(409).body("type", endsWith("/enough-assessors"));
    desk.first
        .json(Map.of("marks", List.of(), "declared", "My brother works there"))
        .put("/vouchers/" + voucher + "/assessment")
        .then()
        .statusCode(200)
        .body("due", equalTo(false));
    desk.assign(voucher, third).statusCode(200);
    FundingDesk.assess(desk.first, voucher, true)
        .statusCode(409)
        .body("type", endsWith("/funding-conflict"));
  }

  @Test
  void nobodyGetsMoreThanWasAskedForAwardedOrClaimed() {
    String voucher = desk.assessed(firm, call, AMOUNT - 1);
    FundingDesk.step(desk.manager, voucher, "AWARD", AMOUNT).statusCode(400);
    FundingDesk.step(desk.manager, voucher, "AWARD", 1_000L).statusCode(200);
    firm.speaker()
        .json(FundingDesk.claim(1_001))
        .header("If-Match", "*")
        .put("/vouchers/" + voucher + "/claim")
        .then()
        .statusCode(400)
        .body("violations.field", contains("amount"));
    FundingDesk.claimWritten(firm, voucher, 900);
    FundingDesk.step(firm.speaker(), voucher, "CLAIM").statusCode(200);
    FundingDesk.step(desk.manager, voucher, "PAY", 901L).statusCode(400);
    FundingDesk.step(desk.manager, voucher, "PAY", 900L)
        .statusCode(200)
        .body("state", equalTo("PAID"), "paid", equalTo(900));
    assertThat(desk.balance(call)).containsExactly(900, 900);
  }

  @Test
  void aClaimNeedsUseAndProofOnDaysOfThePeriod() {
    String voucher = desk.awarded(firm, call, AMOUNT);
    FundingDesk.step(firm.speaker(), voucher, "CLAIM")
        .statusCode(409)
        .body("violations.field", contains("uses", "proofs"));
    Map<String, Object> early =
        Map.of(
            "amount", 1,
            "uses", List.of(Map.of("kind", "CONTACT", "title", "Call", "usedOn", "2019-12-31")),
            "proofs", List.of());
    firm.speaker()
        .json(early)
        .header("If-Match", "*")
        .put("/vouchers/" + voucher + "/claim")
        .then()
        .statusCode(400)
        .body("violations.field", contains("uses[0].usedOn"));
    Map<String, Object> made =
        Map.of(
            "amount", 1,
            "uses",
                List.of(
                    Map.of(
                        "kind",
                        "MEETING",
                        "title",
                        "Talk",
                        "usedOn",
                        "2026-09-01",
                        "meetingId",
                        "0198a3c4-7d10-7c3e-9f52-0123456789ab")),
            "proofs", List.of());
    firm.speaker()
        .json(made)
        .header("If-Match", "*")
        .put("/vouchers/" + voucher + "/claim")
        .then()
        .statusCode(400)
        .body("violations.field", contains("uses[0].meetingId"));
  }

  @Test
  void whatIsNotPaidIsFreeForOthersAndCannotBeTakenBack() {
    // Given
    String tight = desk.opened(1_000, 1_000);
    String voucher = desk.claimed(firm, tight, 1_000);
    Firm other = FundingDesk.firm("other");
    String waiting = desk.assessed(other, tight, 600);
    FundingDesk.step(desk.manager, waiting, "AWARD", 600L)
        .statusCode(409)
        .body("type", endsWith("/budget-spent"));
    // When
    FundingDesk.step(desk.manager, voucher, "PAY", 400L)
        .statusCode(200)
        .body("state", equalTo("PARTLY_PAID"));
    FundingDesk.step(desk.manager, waiting, "AWARD", 600L).statusCode(200);
    // Then
    assertThat(desk.balance(tight)).containsExactly(1_000, 400);
    FundingDesk.step(desk.manager, voucher, "CORRECT")
        .statusCode(409)
        .body("type", endsWith("/budget-spent"));
    assertThat(desk.balance(tight)).as("nothing of it was done").containsExactly(1_000, 400);
  }

  @Test
  void theLedgerIsAddedToAndNeverChanged() {
    String voucher = desk.claimed(firm, call, AMOUNT);
    FundingDesk.step(desk.manager, voucher, "PAY", AMOUNT).statusCode(200);
    FundingDesk.step(desk.manager, voucher, "CORRECT").statusCode(200);
    desk.manager
        .request()
        .get(desk.place() + "/ledger")
        .then()
        .body(
            "items.kind", contains("AWARD", "PAYMENT", "CORRECTION"),
            "items.paid", contains(0, (int) AMOUNT, (int) -AMOUNT));
    for (String change : List.of("update ledger_entry set paid = 0", "delete from ledger_entry")) {
      assertThatThrownBy(() -> truth.execute(change + " where voucher_id = '" + voucher + "'"))
          .hasStackTraceContaining("on record");
    }
  }

  /** The sabotage twin: without the trigger an entry changes, and the balance is not its sum. */
  @Test
  void aForgedEntryIsSeenByTheBalance() {
    String voucher = desk.awarded(firm, call, AMOUNT);
    truth.execute("alter table ledger_entry disable trigger ledger_entry_is_on_record");
    try {
      truth.execute("update ledger_entry set committed = 1 where voucher_id = '" + voucher + "'");
    } finally {
      truth.execute("alter table ledger_entry enable trigger ledger_entry_is_on_record");
    }
    assertThat(
            truth.count(
                "select cast(sum(committed) as bigint) from ledger_entry where voucher_id = '"
                    + voucher
                    + "'"))
        .isNotEqualTo(desk.balance(call)[0]);
  }

  @Test
  void anAuditorSeesTheMoneyAndNothingElse() {
    // Given
    Client auditor = Client.attendee("olaf");
    desk.admit(auditor, "AUDITOR");
    String voucher = desk.awarded(firm, call, AMOUNT);
    // When / Then
    auditor
        .request()
        .get(desk.place() + "/ledger-file")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .body(containsString("Works of paula"))
        .body(containsString(",EUR,200000,0,0,0,"))
        .body(not(containsString("To meet partners")));
    auditor
        .request()
        .get(desk.place() + "/cap-balances")
        .then()
        .body("items.cap", contains(6000000));
    assertThat(seen(auditor, voucher)).isEqualTo(404);
    auditor.request().get("/vouchers?limit=200").then().body("items", empty());
    for (Client stranger : List.of(desk.first, firm.speaker())) {
      stranger.request().get(desk.place() + "/ledger").then().statusCode(403);
      stranger.request().get(desk.place() + "/ledger-file").then().statusCode(403);
    }
    given().get(desk.place() + "/ledger").then().statusCode(401);
  }

  @Test
  void whatCameOfItIsOnRecord() {
    String voucher = desk.claimed(firm, call, AMOUNT);
    FundingDesk.step(desk.manager, voucher, "PAY", AMOUNT).statusCode(200);
    firm.speaker()
        .json(Map.of("kind", "REPORT"))
        .post("/vouchers/" + voucher + "/steps")
        .then()
        .statusCode(400)
        .body("violations.field", contains("reason"));
    FundingDesk.step(firm.speaker(), voucher, "REPORT")
        .statusCode(200)
        .body(
            "state", equalTo("REPORTED"), "possible", empty(), "steps.name.unique()", contains(""));
    desk.manager
        .request()
        .get("/vouchers/" + voucher)
        .then()
        .body(
            "steps.kind",
            contains("SUBMIT", "ADMIT", "AWARD", "CLAIM", "PAY", "REPORT"),
            "steps[2].name",
            equalTo("mara Test"));
  }

  @Test
  void everyListIsReadToItsEnd() {
    Firm other = FundingDesk.firm("other");
    desk.submitted(firm, call, AMOUNT);
    desk.submitted(other, call, AMOUNT);
    String next =
        desk.manager
            .request()
            .get("/vouchers?limit=1&call=" + call)
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("next");
    desk.manager
        .request()
        .get("/vouchers?limit=1&call=" + call + "&cursor=" + next)
        .then()
        .body("items", hasSize(1), "next", equalTo(null));
  }
}
