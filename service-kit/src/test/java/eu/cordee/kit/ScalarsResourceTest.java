package eu.cordee.kit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class ScalarsResourceTest {

  private static final int CALLS = 20;

  @Inject Session session;

  @Test
  void aQuestionAskedAgainIsNotPlannedAgain() {
    // Given
    Runnable asking =
        () ->
            Scalars.of(session, "select 41 + 1 as answer", "answer", Integer.class)
                .getSingleResult();
    // Then
    assertThat(plansMadeBy(asking)).isEqualTo(1);
  }

  @Test
  void theAnswerHasItsType() {
    // When
    Integer answer =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Scalars.of(session, "select 6 * 7 as answer", "answer", Integer.class)
                        .getSingleResult());
    // Then
    assertThat(answer).isEqualTo(42);
  }

  /** The sabotage twin; when it fails, Hibernate has been mended and the class is not needed. */
  @Test
  void aResultClassIsPlannedAtEachCall() {
    // Given
    Runnable asking =
        () -> session.createNativeQuery("select 43 - 1", Integer.class).getSingleResult();
    // Then
    assertThat(plansMadeBy(asking)).isEqualTo(CALLS);
  }

  private int plansMadeBy(Runnable asking) {
    int before = plans();
    for (int call = 0; call < CALLS; call++) {
      QuarkusTransaction.requiringNew().run(asking);
    }
    return plans() - before;
  }

  private int plans() {
    return session
        .getSessionFactory()
        .unwrap(SessionFactoryImplementor.class)
        .getQueryEngine()
        .getInterpretationCache()
        .getNumberOfCachedQueryPlans();
  }
}
