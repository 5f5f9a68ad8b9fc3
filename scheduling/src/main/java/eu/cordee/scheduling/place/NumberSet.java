package eu.cordee.scheduling.place;

import java.util.Arrays;

/** A set of small numbers that can be changed and drawn from in constant time. */
public final class NumberSet {

  private static final int ABSENT = -1;

  private int[] items = new int[8];
  private final int[] places;
  private int size;

  /**
   * Nothing is in it yet.
   *
   * @param numbers what it may hold: 0 to {@code numbers - 1}
   */
  public NumberSet(int numbers) {
    places = new int[numbers];
    Arrays.fill(places, ABSENT);
  }

  /** How many members there are. */
  public int size() {
    return size;
  }

  /** The member at a place from 0; which one is where changes with every change. */
  public int get(int index) {
    return items[index];
  }

  /** Makes a number a member, or sees to it that it is none. */
  public void keep(int number, boolean wanted) {
    if (wanted && places[number] == ABSENT) {
      add(number);
    } else if (!wanted && places[number] != ABSENT) {
      remove(number);
    }
  }

  private void add(int number) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    places[number] = size;
    items[size++] = number;
  }

  private void remove(int number) {
    int hole = places[number];
    int last = items[--size];
    items[hole] = last;
    places[last] = hole;
    places[number] = ABSENT;
  }
}
