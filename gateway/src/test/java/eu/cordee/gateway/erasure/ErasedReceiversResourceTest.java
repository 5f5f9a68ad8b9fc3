package eu.cordee.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.PersonMessage.PersonChanged;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Surroundings;
import eu.cordee.kit.Ids;
import eu.cordee.kit.identity.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** G14 in the gateway: nobody who was erased is told anything, or could be. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ErasedReceiversResourceTest {

  @Inject Statements statements;
  @Inject SignedIn signedIn;

  private final UUID zoe = Ids.next();

  @Test
  void whatTheyWereToldAndWhereGoes() {
    // Given
    keepsSomethingOfEverything();
    assertThat(kept()).allSatisfy((table, rows) -> assertThat(rows).as(table).isOne());
    // When
    tell(PersonMessage.State.erased(zoe));
    // Then
    assertThat(kept()).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
  }

  /** The sabotaged twin: somebody without a name is told things still. */
  @Test
  void whoOnlyLosesTheirNameKeepsThem() {
    // Given
    keepsSomethingOfEverything();
    // When
    tell(new PersonMessage.State(zoe, zoe.toString(), null, null, null));
    // Then
    assertThat(kept()).allSatisfy((table, rows) -> assertThat(rows).as(table).isOne());
  }

  private void tell(PersonMessage.State state) {
    Header header = new Header(Ids.next(), Instant.now(), 1, 2);
    QuarkusTransaction.requiringNew().run(() -> signedIn.on(new PersonChanged(header, state)));
  }

  private void keepsSomethingOfEverything() {
    statements.update(
        """
        insert into notice (id, receiver_id, person_id, kind, event_id, object_id, epoch, version, occurred_at, awaits_mail)
        values (?, ?, ?, 'WELCOME', ?, ?, 1, 1, now(), false)
        """,
        Ids.next(),
        Ids.next(),
        zoe,
        Ids.next(),
        Ids.next());
    statements.update(
        "insert into mail (id, person_id, state, deliver_after) values (?, ?, 'SENT', now())",
        Ids.next(),
        zoe);
    statements.update(
        "insert into push (id, person_id, state, deliver_after) values (?, ?, 'SENT', now())",
        Ids.next(),
        zoe);
    statements.update(
        "insert into push_device (id, person_id, endpoint, p256dh, auth, language) values (?, ?, ?, '', '', 'en')",
        Ids.next(),
        zoe,
        "https://push.example.invalid/" + zoe);
    statements.update(
        "insert into notice_choice (person_id, kind, mailed) values (?, 'ASKED', true)", zoe);
    statements.update(
        "insert into notice_manner (person_id, digest, zone) values (?, 'AT_ONCE', 'Z')", zoe);
    statements.update("insert into mail_stop (person_id, address_hash) values (?, 'hash')", zoe);
  }

  private Map<String, Long> kept() {
    Map<String, Long> kept = new LinkedHashMap<>();
    for (String table :
        new String[] {
          "notice", "mail", "push", "push_device", "notice_choice", "notice_manner", "mail_stop"
        }) {
      kept.put(
          table,
          statements
              .first(
                  "select count(*) as many from " + table + " where person_id = ?",
                  row -> row.getLong("many"),
                  zoe)
              .orElseThrow());
    }
    return kept;
  }
}
