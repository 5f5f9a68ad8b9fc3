package eu.cordee.matchmaking.recommendation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two participants should meet, with the terms that say so. */
@Schema(name = "RecommendationReason")
public record Reason(Kind kind, List<String> terms) {

  /** Kinds of reasons. */
  @Schema(name = "RecommendationReasonKind")
  public enum Kind {
    THEY_OFFER_WHAT_YOU_SEEK,
    YOU_OFFER_WHAT_THEY_SEEK,
    SAME_SECTOR,
    SHARED_LANGUAGE
  }
}
