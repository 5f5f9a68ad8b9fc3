package eu.cordee.event.cafe;

/** Two participants by index, the smaller first. */
public record Pair(int first, int second) {

  public Pair {
    if (first >= second) {
      throw new IllegalArgumentException("A pair names two people, the smaller index first.");
    }
  }

  public static Pair of(int one, int other) {
    return new Pair(Math.min(one, other), Math.max(one, other));
  }
}
