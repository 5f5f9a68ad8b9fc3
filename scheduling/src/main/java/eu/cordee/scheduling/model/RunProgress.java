package eu.cordee.scheduling.model;

/** Listens to a run; called on the thread that runs it. */
@FunctionalInterface
public interface RunProgress {

  /** Nobody listens. */
  RunProgress NONE = (incumbent, bound) -> {};

  /**
   * A better plan or a better bound was found.
   *
   * @param incumbent the value of the best plan so far
   * @param bound what no plan can beat
   */
  void report(long incumbent, long bound);

  /** How many requests are placed by now; told where which ones is part of the question. */
  default void placed(int requests) {}

  /**
   * Breaks are being closed, which comes after placing and may take long.
   *
   * @param share how much of it is done, from 0 to 1
   */
  default void closing(double share) {}
}
