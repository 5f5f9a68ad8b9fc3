package eu.cordee.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of oneself names what changes; nothing else does. */
class PersonTest {

  private static final UUID COMPANY = UUID.randomUUID();

  private Person ada;

  @BeforeEach
  void aPersonOfACompany() {
    ada =
        Person.imported(
            new ImportPeople.Row("a", "Ada@Example.org ", " Ada ", " Lorenz ", COMPANY, null));
  }

  @Test
  void anImportIsTidied() {
    assertThat(ada.givenName()).isEqualTo("Ada");
    assertThat(ada.familyName()).isEqualTo("Lorenz");
    assertThat(ada.email()).isEqualTo("ada@example.org");
    assertThat(ada.organisationId()).isEqualTo(COMPANY);
  }

  @Test
  void whatIsLeftOutOrNullStays() {
    // When
    ada.describe(new ChangeMe(null, null, null, null));
    // Then
    assertThat(ada.organisationId()).isEqualTo(COMPANY);
    assertThat(ada.givenName()).isEqualTo("Ada");
    assertThat(ada.familyName()).isEqualTo("Lorenz");
    assertThat(ada.locale()).isEqualTo(Login.FIRST_LOCALE);
  }

  @Test
  void eachFieldChangesAlone() {
    // Given
    UUID other = UUID.randomUUID();
    // When / Then
    ada.describe(new ChangeMe(" Eda ", null, null, null));
    assertThat(ada.givenName()).isEqualTo("Eda");
    assertThat(ada.familyName()).isEqualTo("Lorenz");
    ada.describe(new ChangeMe(null, " Berg ", null, null));
    assertThat(ada.givenName()).isEqualTo("Eda");
    assertThat(ada.familyName()).isEqualTo("Berg");
    ada.describe(new ChangeMe(null, null, other, null));
    assertThat(ada.organisationId()).isEqualTo(other);
    ada.describe(new ChangeMe(null, null, null, "sl"));
    assertThat(ada.locale()).isEqualTo("sl");
    assertThat(ada.organisationId()).isEqualTo(other);
    assertThat(ada.familyName()).isEqualTo("Berg");
  }

  @Test
  void anImportCorrectsWhatItNamesAndSaysWhetherAnythingIsDifferent() {
    // Given
    UUID other = UUID.randomUUID();
    // When / Then
    assertThat(ada.correct(row("ada@example.org", "Ada", "Lorenz", COMPANY))).isFalse();
    assertThat(ada.correct(row(null, " Ada ", " Lorenz ", null))).isFalse();
    assertThat(ada.correct(row(null, "Eda", "Lorenz", null))).isTrue();
    assertThat(ada.correct(row(null, "Eda", "Berg", null))).isTrue();
    assertThat(ada.correct(row(null, "Eda", "Berg", other))).isTrue();
    assertThat(ada.correct(row("eda@example.org", "Eda", "Berg", null))).isTrue();
    assertThat(ada.givenName()).isEqualTo("Eda");
    assertThat(ada.familyName()).isEqualTo("Berg");
    assertThat(ada.organisationId()).isEqualTo(other);
    assertThat(ada.email()).isEqualTo("eda@example.org");
  }

  @Test
  void anImportCorrectsNobodyWhoLogsInThemselves() {
    // Given
    assertThat(ada.hasLogin()).isFalse();
    ada.link(new Login("sub-1", PersonKind.HUMAN, "Ada", "King", null, "en"));
    // When / Then
    assertThat(ada.correct(row("eda@example.org", "Eda", "Berg", null))).isFalse();
    assertThat(ada.hasLogin()).isTrue();
    assertThat(ada.subject()).isEqualTo("sub-1");
    assertThat(ada.familyName()).isEqualTo("King");
    assertThat(ada.email()).isEqualTo("ada@example.org");
  }

  private static ImportPeople.Row row(
      @Nullable String email, String given, String family, @Nullable UUID organisation) {
    return new ImportPeople.Row("a", email, given, family, organisation, null);
  }
}
