package eu.cordee.registry.review;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.study.StudyInstrument;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a project is worth by one criterion. */
@Schema(description = "What a project is worth by one criterion")
public record ReviewMark(
    @Schema(description = "Short name of the criterion")
        @NotNull
        @Pattern(regexp = StudyInstrument.CODE)
        String criterion,
    @Schema(description = "From 0 to 4, by the criterion's levels") @NotNull @Min(0) @Max(4)
        Integer mark) {

  static List<ReviewMark> of(Map<String, Integer> marks) {
    return marks.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new ReviewMark(one.getKey(), one.getValue()))
        .toList();
  }

  /** By criterion, of a body in which each known criterion stands once at most. */
  static Map<String, Integer> byCriterion(List<ReviewMark> marks, List<String> criteria) {
    Map<String, Integer> all = new HashMap<>();
    for (ReviewMark one : marks) {
      if (!criteria.contains(one.criterion())) {
        throw ProblemException.badField("marks", "names a criterion that the study does not have");
      }
      if (all.put(one.criterion(), one.mark()) != null) {
        throw ProblemException.badField("marks", "names a criterion twice");
      }
    }
    return all;
  }
}
