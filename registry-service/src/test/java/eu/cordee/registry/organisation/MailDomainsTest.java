package eu.cordee.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** By which addresses people may speak for an organisation. */
class MailDomainsTest {

  @Test
  void whereNobodyNamedAnyItIsThatOfTheWebsite() {
    assertThat(MailDomains.tidy(null, "https://www.Works.example/en?x=1#y"))
        .containsExactly("works.example");
    assertThat(MailDomains.tidy(null, "http://works.example:8080"))
        .containsExactly("works.example");
  }

  @Test
  void whatIsNoDomainIsNone() {
    assertThat(MailDomains.tidy(null, null)).isEmpty();
    assertThat(MailDomains.tidy(null, "https://localhost")).isEmpty();
    assertThat(MailDomains.tidy(null, "https://[::1]/")).isEmpty();
    assertThat(MailDomains.tidy(null, "https://works.example/{no address}")).isEmpty();
  }

  @Test
  void whoNamesNoneHasNone() {
    assertThat(MailDomains.tidy(List.of(), "https://works.example")).isEmpty();
  }

  @Test
  void namedOnesStandInOrderAndOnce() {
    assertThat(MailDomains.tidy(List.of("Works.example", "b.example", "works.example"), null))
        .containsExactly("b.example", "works.example");
  }
}
