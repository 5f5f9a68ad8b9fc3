package eu.cordee.rotation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.check.sabotage.BelievesTheSearch;
import eu.cordee.rotation.command.sabotage.UsesAFramework;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.sabotage.KnowsTheChecker;
import eu.cordee.rotation.search.sabotage.UsesALibrary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine is plain Java that anybody can use alone. ArchUnit fails a rule that matches nothing;
 * beside each rule stands a class that breaks it, and the rule must say so.
 */
class PlainJavaTest {

  private static final String[] PLAIN = {"java..", "org.jspecify.annotations"};

  private static final String[] ENGINE = {
    "eu.cordee.rotation.model..",
    "eu.cordee.rotation.design..",
    "eu.cordee.rotation.search..",
    "eu.cordee.rotation.check.."
  };

  private static final ArchRule ENGINE_IS_PLAIN =
      classes()
          .that()
          .resideInAnyPackage(ENGINE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(PLAIN, ENGINE));

  private static final ArchRule COMMAND_IS_PLAIN =
      classes()
          .that()
          .resideInAPackage("eu.cordee.rotation.command..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with(PLAIN, "eu.cordee.rotation..", "eu.cordee.csv", "picocli"));

  /** One mistake must not hide in both what makes rotations and what judges them. */
  private static final ArchRule CHECK_SHARES_NOTHING_WITH_SEARCH =
      noClasses()
          .that()
          .resideInAPackage("eu.cordee.rotation.check..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("eu.cordee.rotation.search..", "eu.cordee.rotation.design..");

  private static final ArchRule NO_CIRCLES =
      slices().matching("eu.cordee.rotation.(*)..").should().beFreeOfCycles();

  private final JavaClasses main =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("eu.cordee.rotation");

  private static String[] with(String[] some, String... others) {
    return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void theEngineDependsOnNothingButJava() {
    ENGINE_IS_PLAIN.check(main);
  }

  @Test
  void theCommandDependsOnOptionsAndFilesBesides() {
    COMMAND_IS_PLAIN.check(main);
  }

  @Test
  void theCheckerSharesNothingWithTheSearch() {
    CHECK_SHARES_NOTHING_WITH_SEARCH.check(main);
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    NO_CIRCLES.check(main);
  }

  @Test
  void everyRuleFailsWhereItIsBroken() {
    assertThatThrownBy(() -> ENGINE_IS_PLAIN.check(only(UsesALibrary.class)))
        .hasMessageContaining("UsesALibrary");
    assertThatThrownBy(() -> COMMAND_IS_PLAIN.check(only(UsesAFramework.class)))
        .hasMessageContaining("UsesAFramework");
    assertThatThrownBy(() -> CHECK_SHARES_NOTHING_WITH_SEARCH.check(only(BelievesTheSearch.class)))
        .hasMessageContaining("BelievesTheSearch");
    assertThatThrownBy(
            () -> NO_CIRCLES.check(only(KnowsTheChecker.class, RotationChecker.class, Cafe.class)))
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void everyRuleFailsWhereItMatchesNothing() {
    JavaClasses others = only(String.class);
    for (ArchRule rule :
        List.of(ENGINE_IS_PLAIN, COMMAND_IS_PLAIN, CHECK_SHARES_NOTHING_WITH_SEARCH, NO_CIRCLES)) {
      assertThatThrownBy(() -> rule.check(others)).hasMessageContaining("failed to check any");
    }
  }

  private static JavaClasses only(Class<?>... types) {
    return new ClassFileImporter().importClasses(types);
  }
}
