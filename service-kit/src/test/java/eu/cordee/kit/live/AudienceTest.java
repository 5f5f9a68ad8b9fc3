package eu.cordee.kit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private static final int PHONES = 5_000;

  private final Audience<Person, String> audience = new Audience<>();
  private final AtomicLong comparisons = new AtomicLong();

  /** Notes how often it was compared with another. */
  private record Person(int number, AtomicLong comparisons) {
    @Override
    public boolean equals(Object other) {
      comparisons.incrementAndGet();
      return other instanceof Person person && person.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  @Test
  void onlyWhoListensToItHears() {
    // Given
    AssertSubscriber<String> ada = listener(1, 100);
    AssertSubscriber<String> ben = listener(2);
    // When
    audience.tell(Set.of(person(1), person(100)), "yours has changed");
    // Then
    assertThat(ada.getItems()).containsExactly("yours has changed");
    assertThat(ben.getItems()).isEmpty();
  }

  @Test
  void tellingOneDoesNotLookAtEverybody() {
    // Given
    for (int i = 0; i < PHONES; i++) {
      listener(i);
    }
    comparisons.set(0);
    // When
    audience.tell(Set.of(person(17)), "yours has changed");
    // Then
    assertThat(comparisons.get()).isLessThan(20);
  }

  /** The sabotaged twin: a filter for each phone. */
  @Test
  void aFilterForEachPhoneLooksAtEverybody() {
    // Given
    List<Person> phones = new ArrayList<>();
    for (int i = 0; i < PHONES; i++) {
      phones.add(person(i));
    }
    // When
    long concerned = phones.stream().filter(person(17)::equals).count();
    // Then
    assertThat(concerned).isOne();
    assertThat(comparisons.get()).isGreaterThanOrEqualTo(PHONES);
  }

  @Test
  void whoHangsUpIsForgotten() {
    // Given
    AssertSubscriber<String> ada = listener(1, 2);
    AssertSubscriber<String> ben = listener(2);
    // When
    ada.cancel();
    // Then
    assertThat(audience.subjects()).containsExactly(person(2));
    audience.tell(Set.of(person(2)), "yours has changed");
    assertThat(ben.getItems()).hasSize(1);
    ben.cancel();
    assertThat(audience.subjects()).isEmpty();
  }

  @Test
  void aSlowListenerGetsTheLatest() {
    // Given
    AssertSubscriber<String> slow =
        audience.of(Set.of(person(1))).subscribe().withSubscriber(AssertSubscriber.create(1));
    // When
    Multi.createFrom()
        .items("first", "second", "third")
        .subscribe()
        .with(item -> audience.tell(Set.of(person(1)), item));
    slow.request(1);
    // Then
    assertThat(slow.getItems()).containsExactly("first", "third");
  }

  private AssertSubscriber<String> listener(int... numbers) {
    List<Person> subjects = new ArrayList<>();
    for (int number : numbers) {
      subjects.add(person(number));
    }
    return audience.of(subjects).subscribe().withSubscriber(AssertSubscriber.create(100));
  }

  private Person person(int number) {
    return new Person(number, comparisons);
  }
}
