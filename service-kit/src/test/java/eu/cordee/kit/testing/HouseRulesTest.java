package eu.cordee.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import eu.cordee.kit.description.DescribedOperations;
import eu.cordee.kit.idempotency.AnsweredBefore;
import eu.cordee.kit.idempotency.Idempotent;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.junit.jupiter.api.Test;

/** The rules of the house that are written out here are seen to fail. */
class HouseRulesTest {

  private final JavaClasses posts = new ClassFileImporter().importClasses(Posts.class);

  @Test
  void aPostThatIgnoresItsKeyIsSeen() {
    assertThat(HouseRules.heedless(posts)).singleElement().asString().contains("Posts.heedless(");
  }

  @Test
  void whoRefusesKeysIsNotAsked() {
    assertThat(HouseRules.postsWithKey(posts))
        .extracting(JavaMethod::getName)
        .containsExactlyInAnyOrder("heedless", "heeds", "asksFirst", "passesOn");
  }

  @Test
  void whoAsksTheClockOfTheMachineIsSeen() {
    JavaClasses asking = new ClassFileImporter().importClasses(Asking.class);

    assertThat(HouseRules.ASKS_THE_MACHINE.evaluate(asking).hasViolation()).isTrue();
  }

  static class Asking {

    Instant when() {
      return Instant.now();
    }
  }

  @Test
  void whatInputCouldTurnAgainstUsIsSeen() {
    for (Class<?> hazard :
        List.of(StartsPrograms.class, AlsoDoes.class, FollowsRedirects.class, ReadsObjects.class)) {
      JavaClasses one = new ClassFileImporter().importClasses(hazard);
      assertThat(HouseRules.NOTHING_THAT_INPUT_COULD_TURN_AGAINST_US.evaluate(one).hasViolation())
          .as(hazard.getSimpleName())
          .isTrue();
    }
    assertThat(HouseRules.NOTHING_THAT_INPUT_COULD_TURN_AGAINST_US.evaluate(posts).hasViolation())
        .isFalse();
  }

  static class StartsPrograms {
    ProcessBuilder any(String name) {
      return new ProcessBuilder(name);
    }
  }

  static class AlsoDoes {
    Process any(String[] name) throws IOException {
      return Runtime.getRuntime().exec(name);
    }
  }

  static class FollowsRedirects {
    HttpClient any() {
      return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    }
  }

  static class ReadsObjects {
    Object any(InputStream bytes) throws IOException, ClassNotFoundException {
      return new ObjectInputStream(bytes).readObject();
    }
  }

  static class Posts {

    @POST
    void heedless() {}

    @POST
    @Idempotent
    void heeds() {}

    @POST
    @AnsweredBefore
    void asksFirst() {}

    @POST
    void passesOn() {
      heeds();
    }

    @POST
    @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true")
    void takesNoKey() {}

    void isNoPost() {}
  }
}
