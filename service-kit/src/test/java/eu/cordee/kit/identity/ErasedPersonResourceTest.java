package eu.cordee.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.PersonMessage.PersonChanged;
import eu.cordee.kit.Ids;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** G14: who was erased is gone from the copy of people and from kept answers, and stays gone. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class ErasedPersonResourceTest {

  private static final long AFTER_A_RESTORE = 9_000_000_000L;

  @Inject SignedIn signedIn;
  @Inject Notes notes;

  private final UUID zoe = Ids.next();

  @Test
  void nothingOfThemIsLeftInTheCopy() {
    // Given
    tell(named(), 1);
    // When
    tell(PersonMessage.State.erased(zoe), 2);
    // Then
    assertThat(copies()).isZero();
    assertThat(signedIn.personOf(zoe.toString())).isEmpty();
  }

  /** A registry that was restored to a time before knows no better. */
  @Test
  void whoIsToldOfAgainStaysErased() {
    // Given
    tell(named(), 1);
    tell(PersonMessage.State.erased(zoe), 2);
    // When
    tellInEpoch(AFTER_A_RESTORE, named(), 1);
    // Then
    assertThat(copies()).isZero();
  }

  /** The sabotaged twin: a service that remembers nobody takes them in again. */
  @Test
  void withoutTheMemoryTheyComeBack() {
    // Given
    tell(named(), 1);
    tell(PersonMessage.State.erased(zoe), 2);
    notes.execute("delete from erased_person where person_id = '" + zoe + "'");
    // When
    tellInEpoch(AFTER_A_RESTORE, named(), 1);
    // Then
    assertThat(copies()).isOne();
  }

  @Test
  void answersToThemGoAndAnswersAboutThemLoseTheirName() {
    // Given
    tell(named(), 1);
    keepAnswer(zoe.toString(), "{}");
    keepAnswer("clara", "{\"personId\":\"" + zoe + "\",\"givenName\":\"Zo\\\"é\"}");
    keepAnswer("clara", "{\"personId\":\"somebody else\",\"givenName\":\"Zo\\\"é\"}");
    // When
    tell(PersonMessage.State.erased(zoe), 2);
    // Then
    assertThat(answers("caller = '" + zoe + "'")).isZero();
    assertThat(answers("body like '%" + zoe + "%' and body like '%\"givenName\":\"\"%'")).isOne();
    assertThat(answers("body like '%somebody else%' and body like '%Zo%'")).isPositive();
  }

  private PersonMessage.State named() {
    return new PersonMessage.State(zoe, zoe.toString(), null, "Zo\"é", "Straßer");
  }

  private void tell(PersonMessage.State state, long version) {
    tellInEpoch(1, state, version);
  }

  private void tellInEpoch(long epoch, PersonMessage.State state, long version) {
    Header header = new Header(Ids.next(), Instant.now(), epoch, version);
    QuarkusTransaction.requiringNew().run(() -> signedIn.on(new PersonChanged(header, state)));
  }

  private void keepAnswer(String caller, String body) {
    notes.execute(
        "insert into idempotent_answer (caller, key, fingerprint, status, body) values ('%s', '%s', '', 0, '%s')"
            .formatted(caller, UUID.randomUUID(), body));
  }

  private long answers(String where) {
    return notes.count("select count(*) from idempotent_answer where " + where);
  }

  private long copies() {
    return notes.count("select count(*) from signed_in where person_id = '" + zoe + "'");
  }
}
