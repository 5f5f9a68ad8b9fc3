package eu.cordee.kit.imports;

import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.http.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with the rows of an import before the first is loaded. */
public final class BadLines {

  private final List<Line> lines = new ArrayList<>();

  /**
   * Notes that a row is bad.
   *
   * @param index of the row, from 0; people read line {@code index + 1}
   */
  public void add(int index, String reason) {
    lines.add(new Line(index + 1, reason));
  }

  /** Notes every row that breaks a constraint of its record. */
  public <R> void addInvalid(List<R> rows, Validator validator) {
    for (int i = 0; i < rows.size(); i++) {
      for (ConstraintViolation<R> violation : validator.validate(rows.get(i))) {
        add(i, violation.getPropertyPath() + " " + violation.getMessage());
      }
    }
  }

  /** Notes every row that repeats what an earlier row holds there; null repeats nothing. */
  public <R> void addRepeated(List<R> rows, String field, Function<R, @Nullable String> value) {
    addShared(rows, field, row -> Stream.ofNullable(value.apply(row)).toList());
  }

  /** Notes every row that holds there something of what an earlier row holds. */
  public <R> void addShared(List<R> rows, String field, Function<R, List<String>> values) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String held : values.apply(rows.get(i))) {
        Integer earlier = first.putIfAbsent(held, i);
        if (earlier != null) {
          add(i, field + " is the same as in line " + (earlier + 1));
        }
      }
    }
  }

  /** Bad rows by their indexes, from 0. */
  public Set<Integer> indexes() {
    return lines.stream().map(line -> line.line() - 1).collect(Collectors.toSet());
  }

  /** All that is wrong, in the order of the rows. */
  public List<Line> all() {
    return lines.stream().sorted(Comparator.comparingInt(Line::line)).toList();
  }

  /**
   * Passes when there is no bad line.
   *
   * @throws ProblemException 400 with all bad lines in order
   */
  public void refuseIfAny() {
    if (!lines.isEmpty()) {
      throw ProblemException.badLines(all());
    }
  }
}
