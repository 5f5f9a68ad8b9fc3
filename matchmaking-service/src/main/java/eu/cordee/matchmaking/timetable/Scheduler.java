package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.assignment.RunSettings;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;

/**
 * Decides which meetings take place in which slots; the border at which a run in the background
 * meets the engine. Gives the same timetable for the same problem and seed, whatever the machine.
 */
public interface Scheduler {

  /**
   * Makes a timetable.
   *
   * @param settings seed and thoroughness; the rest of it is in the problem already
   * @param progress told now and then; throws to make the scheduler give up
   */
  Timetable schedule(SchedulingProblem problem, RunSettings settings, Progress progress);

  /** How many requests any plan can place at most, as far as this scheduler can prove. */
  int upperBound(SchedulingProblem problem);

  /** Who watches. */
  @FunctionalInterface
  interface Progress {
    /**
     * How far it is.
     *
     * @return whether to go on; otherwise the scheduler stops at once, with the best plan so far
     */
    boolean report(Moment moment);
  }

  /**
   * How far a scheduler is.
   *
   * @param share of the work, from 0 to 1
   * @param placed requests placed so far
   */
  record Moment(double share, int placed) {}
}
