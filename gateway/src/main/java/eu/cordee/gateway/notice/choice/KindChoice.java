package eu.cordee.gateway.notice.choice;

import eu.cordee.gateway.notice.kind.NoticeKind;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Where else somebody wants one kind of notice; the inbox has all.
 *
 * @param mail whether it comes by mail
 * @param push whether it comes to the devices they have switched on; null in a change: as it is
 */
public record KindChoice(@NotNull NoticeKind kind, @NotNull Boolean mail, @Nullable Boolean push) {

  /** Nobody can switch off what must be told. */
  boolean mayBeChosen() {
    return !kind.mustBeTold() || (mail && !Boolean.FALSE.equals(push));
  }
}
