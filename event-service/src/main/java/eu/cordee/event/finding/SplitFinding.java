package eu.cordee.event.finding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Findings that take the place of one; together they cite every entry that it cites. */
@Schema(description = "What the finding becomes")
record SplitFinding(@NotNull @Size(min = 2, max = 20) List<@Valid @NotNull WriteFinding> parts) {}
