package eu.cordee.registry.instrument.voucher;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that an application or a claim shows. */
@Schema(description = "Something that an application or a claim shows")
public record VoucherPaper(
    @Schema(description = "What it is, and what one reads there")
        @NotBlank
        @Size(max = 500)
        @PlainText
        String title,
    @Schema(description = "Where it is read, or null")
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https?://[^\\s\"<>]+")
        String link) {}
