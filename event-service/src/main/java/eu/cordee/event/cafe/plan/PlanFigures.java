package eu.cordee.event.cafe.plan;

import eu.cordee.rotation.check.RotationBounds;
import eu.cordee.rotation.check.RotationFigures;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a plan of seats achieves, and what no plan could beat; bounds are null in plans that were
 * changed while the café ran before such bounds were known.
 */
@Embeddable
public record PlanFigures(
    @Column(name = "pairs") long pairs,
    @Column(name = "repeats") long repeats,
    @Column(name = "most_meetings") int mostMeetings,
    @Column(name = "same_region") long sameRegion,
    @Column(name = "same_kind") long sameKind,
    @Column(name = "themes_reached") long themesReached,
    @Column(name = "unmet") int unmet,
    @Column(name = "speechless") long speechless,
    @Column(name = "repeats_bound") @Nullable Long repeatsBound,
    @Column(name = "same_region_bound") @Nullable Long sameRegionBound,
    @Column(name = "same_kind_bound") @Nullable Long sameKindBound,
    @Column(name = "themes_bound") @Nullable Long themesBound) {

  public static PlanFigures of(RotationFigures figures, RotationBounds bounds) {
    return new PlanFigures(
        figures.pairs(),
        figures.repeats(),
        figures.mostMeetings(),
        figures.sameRegion(),
        figures.sameKind(),
        figures.themesReached(),
        figures.unmet(),
        figures.speechless(),
        bounds.repeatsBeside(figures),
        bounds.sameRegion(),
        bounds.sameKind(),
        bounds.themesReached());
  }
}
