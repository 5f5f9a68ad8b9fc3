package eu.cordee.scheduling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import eu.cordee.scheduling.brokerage.BrokerageEvent;
import eu.cordee.scheduling.brokerage.BrokerageMeeting;
import eu.cordee.scheduling.brokerage.BrokerageSession;
import eu.cordee.scheduling.brokerage.Derivation;
import eu.cordee.scheduling.brokerage.Precedence;
import eu.cordee.scheduling.brokerage.TrustingChecker;
import eu.cordee.scheduling.check.BelievesTheEngine;
import eu.cordee.scheduling.model.There;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this module may know, held by rules of which each is seen to fail. */
public class SchedulingRulesTest {

  private static final String ROOT = "eu.cordee.scheduling";

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final ArchRule PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.smallrye..",
              "jakarta..",
              "org.hibernate..",
              "org.eclipse.microprofile..",
              "com.fasterxml.jackson.databind..",
              "com.fasterxml.jackson.annotation..",
              "java.sql..");

  private static final ArchRule ONLY_THE_COMMAND_READS_JSON_AND_ARGUMENTS =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "..")
          .and()
          .resideOutsideOfPackage(ROOT + ".command")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..", "picocli..");

  private static final ArchRule THE_CHECKER_SHARES_NO_CODE_WITH_THE_ENGINE =
      classes()
          .that()
          .resideInAPackage(ROOT + ".check")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + ".check", ROOT + ".model", "java..", "org.jspecify..");

  private static final ArchRule CHECKERS_OF_PUBLISHED_EVENTS_SHARE_NO_CODE_WITH_THE_SOLVER =
      classes()
          .that()
          .resideInAPackage(ROOT + ".brokerage")
          .and()
          .haveNameMatching(".*Checker")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..")
                  .or(nameMatching(".*Checker(\\$.*)?"))
                  .or(
                      belongToAnyOf(
                          BrokerageEvent.class,
                          BrokerageMeeting.class,
                          BrokerageSession.class,
                          Derivation.class,
                          Precedence.class)));

  private static final ArchRule NO_IMPORT_CIRCLE =
      slices().assignedFrom(new ByPackage()).should().beFreeOfCycles();

  private static List<ArchRule> rules() {
    return List.of(
        PLAIN_JAVA,
        ONLY_THE_COMMAND_READS_JSON_AND_ARGUMENTS,
        THE_CHECKER_SHARES_NO_CODE_WITH_THE_ENGINE,
        CHECKERS_OF_PUBLISHED_EVENTS_SHARE_NO_CODE_WITH_THE_SOLVER);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theEngineKeepsIts(ArchRule rule) {
    rule.check(ENGINE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noRuleIsContentWithNothing(ArchRule rule) {
    JavaClasses nothing = new ClassFileImporter().importClasses(String.class);

    assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class);
  }

  @Test
  void noticesWhoeverBindsJson() {
    JavaClasses offender = new ClassFileImporter().importClasses(BindsJson.class);

    assertThat(PLAIN_JAVA.evaluate(offender).hasViolation()).isTrue();
    assertThat(ONLY_THE_COMMAND_READS_JSON_AND_ARGUMENTS.evaluate(offender).hasViolation())
        .isTrue();
  }

  @Test
  void noticesACheckerThatBelievesTheEngine() {
    JavaClasses offender = new ClassFileImporter().importClasses(BelievesTheEngine.class);

    assertThat(THE_CHECKER_SHARES_NO_CODE_WITH_THE_ENGINE.evaluate(offender).hasViolation())
        .isTrue();
  }

  @Test
  void noticesACheckerOfPublishedEventsThatBelievesTheSolver() {
    JavaClasses offender = new ClassFileImporter().importClasses(TrustingChecker.class);

    assertThat(
            CHECKERS_OF_PUBLISHED_EVENTS_SHARE_NO_CODE_WITH_THE_SOLVER
                .evaluate(offender)
                .hasViolation())
        .isTrue();
  }

  @Test
  void packagesImportEachOtherInOneDirectionOnly() {
    NO_IMPORT_CIRCLE.check(ENGINE);
  }

  @Test
  void noticesAnImportCircle() {
    JavaClasses circle = new ClassFileImporter().importClasses(Here.class, There.class);

    assertThat(NO_IMPORT_CIRCLE.evaluate(circle).hasViolation()).isTrue();
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(ENGINE).isNotEmpty().allMatch(SchedulingRulesTest::isNullMarked);
  }

  @Test
  void noticesAPackageThatIsNotNullMarked() {
    assertThat(new ClassFileImporter().importClasses(Test.class))
        .noneMatch(SchedulingRulesTest::isNullMarked);
  }

  private static boolean isNullMarked(JavaClass type) {
    return type.getPackage().isAnnotatedWith(NullMarked.class);
  }

  /** Every package is a slice of its own, the root package too. */
  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return type.getPackageName().startsWith(ROOT)
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  static final class BindsJson {
    static ObjectMapper mapper() {
      return new ObjectMapper();
    }
  }

  /** One half of a circle. */
  public static final class Here {
    public final There other = new There();
  }
}
