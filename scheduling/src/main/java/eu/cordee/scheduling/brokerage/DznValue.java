package eu.cordee.scheduling.brokerage;

import java.util.List;

/** A value in MiniZinc data, with the line on which it starts. */
sealed interface DznValue {

  int line();

  record Number(int line, int value) implements DznValue {}

  record Set(int line, List<Integer> members) implements DznValue {}

  record Array(int line, List<DznValue> elements) implements DznValue {}

  /** A two-dimensional array; every row is an array of its own. */
  record Table(int line, List<Array> rows) implements DznValue {}

  /** A text or a truth value, which no instance needs. */
  record Word(int line) implements DznValue {}
}
