package eu.cordee.registry.alliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Signatures at the same moment, and attempts to change them afterwards. */
@QuarkusTest
class SignatureResourceTest extends RegistryResourceTest {

  private static final int MANY = 32;
  private static final String COUNT = "select count(*) from signature where agreement_id = '%s'";

  @Test
  void ofManySignaturesAtOnceExactlyTheLastBringsTheStage() throws Exception {
    // Given
    AllianceDesk desk = new AllianceDesk(MANY);
    String alliance = desk.start();
    Map<String, Object> agreement = desk.propose(alliance, "ALLIANCE", false);
    AtomicInteger turn = new AtomicInteger();
    // When
    List<String> stages =
        atOnce(
            MANY,
            () ->
                desk.sign(alliance, agreement, turn.getAndIncrement())
                    .statusCode(200)
                    .extract()
                    .path("stage"));
    // Then
    assertThat(Collections.frequency(stages, "ALLIANCE")).isEqualTo(1);
    assertThat(desk.read(alliance).getString("stage")).isEqualTo("ALLIANCE");
    assertThat(desk.read(alliance).getList("agreements[0].signatures")).hasSize(MANY);
    assertThat(desk.read(alliance).getBoolean("agreements[0].intact")).isTrue();
  }

  @Test
  void oneManagerWhoPressesManyTimesSignsOnce() throws Exception {
    // Given
    AllianceDesk desk = new AllianceDesk(2);
    String alliance = desk.start();
    Map<String, Object> agreement = desk.propose(alliance, "ALLIANCE", false);
    // When
    List<Integer> answers =
        atOnce(8, () -> desk.sign(alliance, agreement, 0).extract().statusCode());
    // Then
    assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(7);
  }

  /**
   * The sabotage twin: without the lock of the alliance's row two who sign at the same moment each
   * miss the other, and all have signed without the stage. (A barrier holds both where they would
   * decide.)
   */
  @Test
  void withoutTheLockAllHaveSignedAndNobodyWasTheLast() throws Exception {
    // Given
    AllianceDesk desk = new AllianceDesk(2);
    String alliance = desk.start();
    String agreement = (String) desk.propose(alliance, "ALLIANCE", false).get("id");
    CyclicBarrier bothSigned = new CyclicBarrier(2);
    AtomicInteger turn = new AtomicInteger();
    // When
    List<Boolean> wasLast =
        atOnce(
            2,
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () -> {
                          int party = turn.getAndIncrement();
                          truth.execute(
                              signature(agreement, desk.clusters.get(party), "p" + party));
                          bothSigned.await();
                          long signed = truth.count(COUNT.formatted(agreement));
                          bothSigned.await();
                          return signed == 2;
                        }));
    // Then
    assertThat(wasLast).containsExactly(false, false);
    assertThat(desk.read(alliance).getList("agreements[0].signatures")).hasSize(2);
    assertThat(desk.read(alliance).getString("stage")).isEqualTo("CONTACT");
  }

  private static String signature(String agreement, String cluster, String previous) {
    return "insert into signature values ('%s', '%s', '%s', '%s', 'X', 'm', 's', 'en', now(), null, null, '%s', '%s')"
        .formatted(
            UUID.randomUUID(), agreement, cluster, UUID.randomUUID(), previous, UUID.randomUUID());
  }

  @Test
  void whatWasSignedCannotBeChangedEvenInTheDatabase() {
    // Given
    Signed signed = Signed.now();
    // When / Then
    for (String attack : signed.attacks()) {
      assertThatThrownBy(() -> truth.execute(attack))
          .as(attack)
          .hasStackTraceContaining("on record");
    }
    given().get(signed.page()).then().body("intact", equalTo(true));
  }

  @Test
  void aForgottenNameLeavesTheSignatureWhole() {
    Signed signed = Signed.now();
    truth.execute("update signature set signatory = '' where agreement_id = '" + signed.id + "'");
    given().get(signed.page()).then().body("intact", equalTo(true));
  }

  /** The sabotage twin: where the database lets it happen, everybody sees that it happened. */
  @Test
  void withoutTheTriggersTheChangeIsSeen() {
    for (String table : List.of("signature", "agreement")) {
      truth.execute("alter table " + table + " disable trigger user");
    }
    try {
      for (int i = 0; i < 3; i++) {
        Signed signed = Signed.now();
        truth.execute(signed.attacks().get(i));
        given().get(signed.page()).then().body("intact", equalTo(false));
      }
    } finally {
      for (String table : List.of("signature", "agreement")) {
        truth.execute("alter table " + table + " enable trigger user");
      }
    }
  }

  private record Signed(String id, String sha256) {

    static Signed now() {
      AllianceDesk desk = new AllianceDesk(2);
      String alliance = desk.start();
      Map<String, Object> agreement = desk.propose(alliance, "ALLIANCE", false);
      desk.sign(alliance, agreement, 0).statusCode(200);
      desk.sign(alliance, agreement, 1).statusCode(200);
      return new Signed((String) agreement.get("id"), (String) agreement.get("sha256"));
    }

    String page() {
      return "/agreements/" + sha256;
    }

    List<String> attacks() {
      String where = " where agreement_id = '" + id + "'";
      return List.of(
          "update agreement set content = content || ' And more.' where id = '" + id + "'",
          "update signature set mandate = 'King'" + where,
          "delete from signature" + where + " and previous = ''",
          "delete from agreement where id = '" + id + "'");
    }
  }
}
