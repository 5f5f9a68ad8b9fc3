package eu.cordee.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WriteOrganisationTest {

  private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
  private static final Validator VALIDATOR = FACTORY.getValidator();

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @Test
  void takesAnOrganisationWithEverything() {
    assertThat(
            wrongFields(organisation("CH", "CH02", List.of("26.52", "C"), "https://example.org")))
        .isEmpty();
  }

  @Test
  void takesAnOrganisationWithTheLeast() {
    assertThat(wrongFields(organisation("ES", null, null, null))).isEmpty();
  }

  @Test
  void refusesACountryThatDoesNotExist() {
    assertThat(wrongFields(organisation("XX", null, null, null))).containsExactly("country");
  }

  @Test
  void refusesARegionThatDoesNotExist() {
    assertThat(wrongFields(organisation("CH", "CH99", null, null))).containsExactly("nuts");
  }

  @Test
  void refusesARegionOfAnotherCountry() {
    assertThat(wrongFields(organisation("CH", "FRC2", null, null))).containsExactly("nuts");
  }

  @Test
  void namesTheSectorThatDoesNotExist() {
    assertThat(wrongFields(organisation("CH", null, List.of("26.52", "26.53"), null)))
        .containsExactly("nace[1].<list element>");
  }

  @Test
  void refusesAWebsiteThatIsNone() {
    assertThat(wrongFields(organisation("CH", null, null, "javascript:alert(1)")))
        .containsExactly("website");
  }

  @Test
  void refusesControlCharacters() {
    WriteOrganisation wish =
        new WriteOrganisation(
            "Watch\u0000works",
            OrganisationKind.COMPANY,
            "CH",
            null,
            null,
            null,
            null,
            "two\nlines",
            null,
            null,
            null,
            null);
    assertThat(wrongFields(wish)).containsExactly("name");
  }

  private static List<String> wrongFields(WriteOrganisation wish) {
    return VALIDATOR.validate(wish).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .toList();
  }

  private static WriteOrganisation organisation(
      String country,
      @Nullable String nuts,
      @Nullable List<String> nace,
      @Nullable String website) {
    return new WriteOrganisation(
        "Watchworks",
        OrganisationKind.COMPANY,
        country,
        nuts,
        nace,
        null,
        null,
        null,
        website,
        null,
        null,
        null);
  }
}
