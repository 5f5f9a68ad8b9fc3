package eu.cordee.gateway.limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Requests under way to one service, and those that wait for one of them to end. The less urgent
 * kinds may use only a part of the places. Who waits is let in fair by fair in turn, so that a hall
 * that asks too much delays itself alone, and of each fair the most urgent first; where too many of
 * a fair wait, the least urgent of them is sent away.
 *
 * <p>SmallRye's bulkhead has one queue and no kinds; shedding exports before browsing before
 * booking needs this instead.
 */
public final class ConcurrencyLimit {
  /** Before anything is known of a service, which has perhaps just started. */
  private static final int AT_FIRST = 64;

  /** Of one fair; each waits at most that many times as long as an answer takes. */
  private static final int WAITING_FOR_EACH_PLACE = 4;

  private final AnsweredInTime places;
  private final int waitingForEach;
  private final Map<String, FairQueue> waiting = new LinkedHashMap<>();

  /** By urgency: how many are taken. */
  private final NavigableMap<Double, Integer> taken = new TreeMap<>();

  /**
   * As many places as are answered in time.
   *
   * @param most how many there are at most
   * @param patience what half of the answers may take
   */
  public ConcurrencyLimit(int most, Duration patience) {
    this(new AnsweredInTime(Math.min(most, AT_FIRST), most, patience), WAITING_FOR_EACH_PLACE);
  }

  private ConcurrencyLimit(AnsweredInTime places, int waitingForEach) {
    this.places = places;
    this.waitingForEach = waitingForEach;
  }

  /** So many, however long they are used, for which nobody waits. */
  public static ConcurrencyLimit fixed(int places) {
    return new ConcurrencyLimit(new AnsweredInTime(places, places, Duration.ofDays(1)), 0);
  }

  /** So many, however long they are used, and four times as many of each fair that wait. */
  public static ConcurrencyLimit awaited(int places) {
    return new ConcurrencyLimit(
        new AnsweredInTime(places, places, Duration.ofDays(1)), WAITING_FOR_EACH_PLACE);
  }

  /**
   * Takes a place, or waits for one. Whatever came of it, {@link #leave} is called once at the end.
   *
   * @param share what part of all places its kind may use; the larger, the more urgent
   * @param fair whose request it is; empty where it is of none
   * @param decided is called if it had to wait, on whatever thread decided, as soon as it was let
   *     in or sent away; never for who has it at once
   */
  public Admission enter(double share, String fair, Runnable decided) {
    Admission place = new Admission(share, fair, decided);
    List<Admission> others = new ArrayList<>();
    synchronized (this) {
      if (waiting.isEmpty() && hasRoomFor(share)) {
        take(place);
        return place;
      }
      FairQueue ofFair = waiting.computeIfAbsent(fair, first -> new FairQueue());
      ofFair.add(place);
      letIn(others);
      if (ofFair.size() > waitingForEach * places.now()) {
        Admission last = ofFair.removeLeastUrgent();
        last.state = Admission.State.REFUSED;
        others.add(last);
      }
      forget(fair);
    }
    others.stream().filter(other -> other != place).forEach(other -> other.decided.run());
    return place;
  }

  /** Gives the place back, or waits no longer. */
  public void leave(Admission place) {
    List<Admission> others = new ArrayList<>();
    synchronized (this) {
      if (place.state == Admission.State.WAITING) {
        waiting.get(place.fair).remove(place);
        forget(place.fair);
      } else if (place.state == Admission.State.TAKEN) {
        taken.merge(place.share, -1, Integer::sum);
        letIn(others);
      }
      place.state = Admission.State.LEFT;
    }
    others.forEach(other -> other.decided.run());
  }

  /**
   * Of all places, and of those that it, and what is more urgent, may use with all that is less.
   */
  private boolean hasRoomFor(double share) {
    return taken() < places.now()
        && isWithin(share)
        && taken.tailMap(share, false).keySet().stream().allMatch(this::isWithin);
  }

  private boolean isWithin(double share) {
    return taken(share) < Math.max(1, (int) (places.now() * share));
  }

  private void take(Admission place) {
    taken.merge(place.share, 1, Integer::sum);
    place.state = Admission.State.TAKEN;
  }

  /** As many as there is room for, of each fair one in turn. */
  private void letIn(List<Admission> entered) {
    for (Admission next = next(); next != null; next = next()) {
      take(next);
      entered.add(next);
    }
  }

  private @Nullable Admission next() {
    Iterator<Map.Entry<String, FairQueue>> fairs = waiting.entrySet().iterator();
    while (fairs.hasNext()) {
      Map.Entry<String, FairQueue> fair = fairs.next();
      Admission most = fair.getValue().mostUrgent();
      if (most == null || hasRoomFor(most.share)) {
        fairs.remove();
      }
      if (most != null && hasRoomFor(most.share)) {
        fair.getValue().remove(most);
        // Behind all others.
        waiting.put(fair.getKey(), fair.getValue());
        return most;
      }
    }
    return null;
  }

  private void forget(String fair) {
    FairQueue ofFair = waiting.get(fair);
    if (ofFair != null && ofFair.size() == 0) {
      waiting.remove(fair);
    }
  }

  /** How long an answer took: what is asked for next has its place by that. */
  public void answered(long nanos) {
    List<Admission> others = new ArrayList<>();
    int before = places.now();
    places.came(nanos, taken());
    if (places.now() > before) {
      synchronized (this) {
        letIn(others);
      }
      others.forEach(other -> other.decided.run());
    }
  }

  /** How many there are now. */
  public int places() {
    return places.now();
  }

  public int taken() {
    return taken(1);
  }

  private synchronized int taken(double share) {
    return taken.headMap(share, true).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many wait. */
  public synchronized int waiting() {
    return waiting.values().stream().mapToInt(FairQueue::size).sum();
  }
}
