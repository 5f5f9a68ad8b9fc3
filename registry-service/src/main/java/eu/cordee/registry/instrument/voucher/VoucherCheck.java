package eu.cordee.registry.instrument.voucher;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that makes an application eligible or not. */
@Schema(name = "VoucherCheck", description = "One thing that makes an application eligible or not")
public record VoucherCheck(
    VoucherCheckKind kind,
    @Schema(description = "What is checked, in the words of the call; empty where its kind says it")
        String text,
    @Schema(description = "Whether it was passed; null until managers have looked")
        @Nullable Boolean passed,
    @Schema(description = "What managers say about it") String note) {

  /** What is checked. */
  public enum VoucherCheckKind {
    /** The kind of organisation. */
    KIND,
    COUNTRY,
    /** That it is a member of the owner of the programme. */
    MEMBER,
    /** That no more is asked for than one may get. */
    MAXIMUM,
    /** What managers look at. */
    CONDITION
  }

  VoucherCheck decided(boolean pass, String why) {
    return new VoucherCheck(kind, text, pass, why);
  }
}
