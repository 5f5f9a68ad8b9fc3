package eu.cordee.registry.survey;

import eu.cordee.registry.study.StudyInstrument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing to choose or to rank. */
@Schema(name = "SurveyOption", description = "One thing to choose or to rank")
public record SurveyOption(
    @Schema(description = "Short name in capitals; names it in answers and conditions")
        @NotNull
        @Pattern(regexp = StudyInstrument.CODE)
        String code,
    @NotNull @Valid SurveyText text) {}
