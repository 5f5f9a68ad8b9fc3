package eu.cordee.registry.study;

import eu.cordee.kit.http.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A study as its page shows it. */
@Schema(name = "StudyView", description = "A study as its page shows it")
public record StudyView(
    UUID id,
    String title,
    @Schema(description = "What it wants to find out") String question,
    String description,
    @Schema(description = "Whether everybody may read its page") boolean open,
    @Schema(description = "The regions under study") List<StudyRegionView> regions,
    @Schema(description = "What is ranked") List<StudyInstrument> instruments,
    @Schema(description = "What projects are marked by") List<StudyCriterion> criteria,
    @Schema(description = "Organisations that work on it, by name") List<StudyPartnerView> partners,
    @Schema(description = "Its timeline, the first day first") List<StudyMilestoneView> milestones,
    @Schema(description = "Who works on it; none for who does not") List<StudyPersonView> people,
    @Schema(description = "As what the caller works on it") List<StudyRole> mine,
    long version)
    implements Versioned {

  /** One region under study. */
  @Schema(name = "StudyRegionView", description = "One region under study")
  public record StudyRegionView(String nuts, String title) {}

  /** Where an organisation works for the study, and on what. */
  @Schema(
      name = "StudyPartnerView",
      description = "Where an organisation works for the study, and on what")
  public record StudyPartnerView(
      UUID organisationId,
      @Schema(description = "What the organisation is called") String name,
      @Schema(description = "NUTS code of its region, or null") @Nullable String nuts,
      @Schema(description = "What it does") String task) {}

  /** What the study has reached by a day. */
  @Schema(name = "StudyMilestoneView", description = "What the study has reached by a day")
  public record StudyMilestoneView(
      @Schema(description = "The day", format = "date") String day,
      @Schema(description = "What is reached") String title) {}

  /** Somebody who works on the study. */
  @Schema(name = "StudyPersonView", description = "Somebody who works on the study")
  public record StudyPersonView(
      UUID personId,
      @Schema(description = "What the person is called") String name,
      @Schema(description = "For which organisation, or null") @Nullable UUID organisationId,
      @Schema(description = "As what they work on it") List<StudyRole> roles) {}
}
