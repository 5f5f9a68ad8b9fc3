package eu.cordee.matchmaking.timetable;

/** Listens to a run; called on the thread that runs it. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress NONE = (incumbent, bound) -> {};

  /**
   * @param incumbent the value of the best plan so far
   * @param bound what no plan can beat
   */
  void report(long incumbent, long bound);
}
