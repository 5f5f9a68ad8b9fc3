package eu.cordee.matchmaking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.access.AccessProblem;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PerseveringInterceptorTest {

  private static final UUID OLD = UUID.fromString("01990000-0000-7000-8000-000000000001");

  @Test
  void doesNotTryAgainWhatIsDecided() {
    assertThat(tries(AccessProblem.EVENT_CANCELLED, Ids.next())).isEqualTo(1);
  }

  @Test
  void doesNotWaitForAnEventThatWouldHaveArrivedLongAgo() {
    assertThat(tries(AccessProblem.EVENT_UNKNOWN, OLD)).isEqualTo(1);
  }

  @Test
  void waitsForWhatMayHaveHappenedAMomentAgoWithFewLooks() {
    assertThat(tries(AccessProblem.NOT_A_PARTICIPANT, OLD)).isBetween(2, 6);
    assertThat(tries(AccessProblem.EVENT_UNKNOWN, Ids.next())).isBetween(2, 6);
  }

  private static int tries(AccessProblem problem, UUID named) {
    Refused invocation = new Refused(problem, named);
    assertThatThrownBy(() -> new PerseveringInterceptor().persevere(invocation))
        .isInstanceOf(ProblemException.class);
    return invocation.tries;
  }

  /** A request that is refused each time. */
  private static final class Refused implements InvocationContext {
    private final AccessProblem problem;
    private final Object[] parameters;
    private int tries;

    Refused(AccessProblem problem, UUID named) {
      this.problem = problem;
      this.parameters = new Object[] {named};
    }

    @Override
    public Object proceed() {
      tries++;
      throw new ProblemException(problem);
    }

    @Override
    public Object[] getParameters() {
      return parameters;
    }

    @Override
    public Object getTarget() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object getTimer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Method getMethod() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Constructor<?> getConstructor() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setParameters(Object[] params) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }
  }
}
