package eu.cordee.gateway.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mail to one domain goes no faster than an operator says. */
class DomainRateTest {

  @Test
  void whatIsTooMuchForADomainWaitsAndOthersDoNot() {
    DomainRate rate =
        new DomainRate(
            settings(Map.of("cordee.mail.per-domain", "2", "cordee.mail.pause", "PT45S")));

    assertThat(rate.pause("ada@example.org")).isZero();
    assertThat(rate.pause("ben@EXAMPLE.org")).isZero();
    assertThat(rate.pause("eva@example.org")).isEqualTo(Duration.ofSeconds(45));
    assertThat(rate.pause("eva@example.com")).isZero();
  }

  @Test
  void whatComesFarTooFastWaitsAsLongAsThatTakes() {
    DomainRate rate =
        new DomainRate(
            settings(Map.of("cordee.mail.per-domain", "1", "cordee.mail.pause", "PT2S")));

    assertThat(rate.pause("ada@example.org")).isZero();
    assertThat(rate.pause("ben@example.org"))
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void whereNoneMayGoAllWait() {
    DomainRate rate = new DomainRate(settings(Map.of("cordee.mail.per-domain", "0")));

    assertThat(rate.pause("ada@example.org")).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void nothingWaitsWhereNothingIsSaid() {
    DomainRate rate = new DomainRate(settings(Map.of()));

    for (int i = 0; i < 1_000; i++) {
      assertThat(rate.pause("ada@example.org")).isZero();
    }
  }

  private static MailSettings settings(Map<String, String> chosen) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "cordee.mail.port", "25",
                "cordee.mail.starttls", "false",
                "cordee.mail.ssl", "false",
                "cordee.mail.from", "fair@example.org"));
    all.putAll(chosen);
    return new SmallRyeConfigBuilder()
        .withMapping(MailSettings.class)
        .withSources(new PropertiesConfigSource(all, "test", 100))
        .build()
        .getConfigMapping(MailSettings.class);
  }
}
