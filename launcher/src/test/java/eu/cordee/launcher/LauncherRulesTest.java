package eu.cordee.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the launcher keeps besides the floor plan of the whole house; each rule is seen broken. */
class LauncherRulesTest {

  private static final String ROOT = "eu.cordee.launcher";

  private static final ArchRule ONLY_COMMANDS_SPEAK =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".command")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void everyPackageIsNullMarked() {
    assertThat(classes).isNotEmpty().allMatch(LauncherRulesTest::isNullMarked);
  }

  @Test
  void aPackageThatIsNotNullMarkedIsSeen() {
    assertThat(new ClassFileImporter().importClasses(Test.class))
        .noneMatch(LauncherRulesTest::isNullMarked);
  }

  @Test
  void onlyCommandsSpeakToTheConsole() {
    ONLY_COMMANDS_SPEAK.check(classes);
  }

  @Test
  void whoeverElseSpeaksToTheConsoleIsSeen() {
    JavaClasses offender = new ClassFileImporter().importClasses(Chatters.class);

    assertThat(ONLY_COMMANDS_SPEAK.evaluate(offender).hasViolation()).isTrue();
  }

  private static boolean isNullMarked(JavaClass type) {
    return type.getPackage().isAnnotatedWith(NullMarked.class);
  }

  static final class Chatters {

    private Chatters() {}

    static void chatter() {
      System.out.println("Good morning");
    }
  }
}
