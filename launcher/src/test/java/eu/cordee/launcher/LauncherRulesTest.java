package eu.cordee.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How the launcher is divided. ArchUnit fails a rule that matches nothing. */
class LauncherRulesTest {

  private static final String ROOT = "eu.cordee.launcher";

  /** What fits on one screen of a file tree. */
  private static final long MOST_IN_A_PACKAGE = 25;

  private static final SliceAssignment EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "packages of " + ROOT;
        }
      };

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesDoNotDependOnEachOtherInACircle() {
    slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(classes);
  }

  @Test
  void noPackageIsTooLargeToBeReadAtOnce() {
    Map<String, Long> sizes =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy(
            (name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_IN_A_PACKAGE));
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(classes)
        .isNotEmpty()
        .allSatisfy(
            type ->
                assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                    .as(type.getPackageName())
                    .isTrue());
  }

  @Test
  void onlyCommandsSpeakToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".command")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(classes);
  }
}
