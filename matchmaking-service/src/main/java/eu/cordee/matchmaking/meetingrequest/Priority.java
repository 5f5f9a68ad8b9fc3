package eu.cordee.matchmaking.meetingrequest;

/** How much a meeting is wished for. */
public enum Priority {
  MUST(9),
  MUTUAL(3),
  NICE(1);

  private final int weight;

  Priority(int weight) {
    this.weight = weight;
  }

  /** What placing such a meeting is worth to a timetable. */
  public int weight() {
    return weight;
  }
}
