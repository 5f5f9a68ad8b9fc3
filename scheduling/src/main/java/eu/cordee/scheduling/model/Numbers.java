package eu.cordee.scheduling.model;

/** What an event of a library's caller has to keep, said in one sentence where it does not. */
final class Numbers {

  private Numbers() {}

  static void require(boolean holds, String name, Object value, String instead) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + ", which has to be " + instead);
    }
  }

  static void requireIndex(int index, int size, String name) {
    require(index >= 0 && index < size, name, index, "from 0 and below " + size);
  }
}
