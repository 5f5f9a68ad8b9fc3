package eu.cordee.kit.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Open screens and what each of them wants to hear of. Telling them costs by who listens to the
 * subject, not by who listens at all: ten thousand phones may be open.
 *
 * @param <S> subjects, as keys of a map
 * @param <T> what is told
 */
public final class Audience<S, T> {

  private final ConcurrentMap<S, Set<MultiEmitter<? super T>>> listeners =
      new ConcurrentHashMap<>();

  /**
   * What is told about any of these subjects from the subscription on, each item once; a slow
   * listener gets the latest only.
   */
  public Multi<T> of(Collection<S> subjects) {
    Set<S> wanted = Set.copyOf(subjects);
    return Multi.createFrom()
        .emitter(listener -> listen(listener, wanted), BackPressureStrategy.LATEST);
  }

  /** Tells everybody who listens to one of these subjects. */
  public void tell(Collection<S> subjects, T item) {
    Set<MultiEmitter<? super T>> concerned = new HashSet<>();
    for (S subject : subjects) {
      concerned.addAll(listeners.getOrDefault(subject, Set.of()));
    }
    concerned.forEach(listener -> listener.emit(item));
  }

  /** Whether nobody listens at all. */
  public boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** The subjects that somebody listens to at this moment. */
  public Set<S> subjects() {
    return Set.copyOf(listeners.keySet());
  }

  private void listen(MultiEmitter<? super T> listener, Set<S> wanted) {
    listener.onTermination(() -> wanted.forEach(subject -> leave(subject, listener)));
    for (S subject : wanted) {
      listeners.compute(
          subject,
          (key, before) -> {
            Set<MultiEmitter<? super T>> now =
                before == null ? ConcurrentHashMap.newKeySet() : before;
            now.add(listener);
            return now;
          });
    }
    if (listener.isCancelled()) {
      wanted.forEach(subject -> leave(subject, listener));
    }
  }

  private void leave(S subject, MultiEmitter<? super T> listener) {
    listeners.computeIfPresent(
        subject, (key, now) -> now.remove(listener) && now.isEmpty() ? null : now);
  }
}
