package eu.cordee.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.problem.Refusal;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole hall behind one address, with the limits as they are delivered. */
class RateLimitsTest {
  private static final String HALL = "198.51.100.7";
  private static final int PHONES = 1_000;

  /** Of a first load, while one logs in and after. */
  private static final int CALLS = 20;

  private RateLimits limits;

  @BeforeEach
  void asDelivered() {
    limits =
        new RateLimits(
            new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(
                    Map.of(
                        "cordee.gateway.public-url", "http://localhost:8080",
                        "cordee.gateway.login-url", "http://localhost:8084",
                        "cordee.gateway.upstreams.registry", "http://localhost:1",
                        "cordee.gateway.upstreams.event", "http://localhost:2",
                        "cordee.gateway.upstreams.matchmaking", "http://localhost:3",
                        "cordee.gateway.upstreams.own", "http://localhost:4",
                        "cordee.gateway.sessions.key", "any"))
                .build()
                .getConfigMapping(GatewayConfig.class));
  }

  @Test
  void aThousandPhonesThatAreSwitchedOnAtOnceAreLetIn() {
    long refused =
        IntStream.range(0, PHONES * CALLS)
            .filter(call -> isRefused("login " + call % PHONES))
            .count();

    assertThat(refused).isZero();
  }

  @Test
  void oneLoginThatAsksForAllIsRefused() {
    assertThat(IntStream.range(0, PHONES).filter(call -> isRefused("greedy")).count())
        .isGreaterThan(PHONES / 2);
  }

  @Test
  void strangersOfTheHallTakeNothingFromThoseWhoAreLoggedIn() {
    long strangers = IntStream.range(0, 10 * PHONES).filter(call -> isStrangerRefused()).count();

    assertThat(strangers).isGreaterThan(PHONES);
    assertThat(isRefused("login 1")).isFalse();
  }

  private boolean isRefused(String client) {
    return isRefused(
        () -> {
          limits.checkAddress(HALL);
          limits.checkClient(client, MultiMap.caseInsensitiveMultiMap());
        });
  }

  private boolean isStrangerRefused() {
    return isRefused(
        () -> {
          limits.checkAddress(HALL);
          limits.checkAnonymous(HALL);
        });
  }

  private static boolean isRefused(Runnable call) {
    try {
      call.run();
      return false;
    } catch (Refusal tooMany) {
      return true;
    }
  }
}
