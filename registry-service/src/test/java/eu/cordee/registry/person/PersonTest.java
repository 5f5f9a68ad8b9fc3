package eu.cordee.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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
            new ImportPeople.Row("a", "Ada@Example.org ", " Ada ", " Lorenz ", COMPANY));
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
}
