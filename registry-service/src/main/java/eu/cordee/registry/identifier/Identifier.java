package eu.cordee.registry.identifier;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number by which others know an organisation. */
@Identifier.Possible
@Schema(description = "A number by which others know an organisation")
public record Identifier(
    @Schema(description = "Who gives it out", examples = "VAT")
        @NotNull(message = "must be one of VAT, EUID, ROR, PIC, LEI")
        IdentifierScheme scheme,
    @Schema(
            description = "The number, kept without blanks; its check digits have to be right",
            examples = "CHE123456788")
        @NotBlank
        @Size(max = 100)
        @PlainText
        String value) {

  /** Between scheme and number where both are one text. */
  private static final String COLON = ":";

  /** Each as it is kept, once, in order. */
  public static List<Identifier> tidy(@Nullable List<Identifier> all) {
    return all == null
        ? List.of()
        : all.stream().map(Identifier::text).distinct().sorted().map(Identifier::of).toList();
  }

  /** As one text, which no other organisation has. */
  public String text() {
    return scheme + COLON + scheme.tidy(value);
  }

  /** What {@link #text} has made. */
  public static Identifier of(String text) {
    int colon = text.indexOf(COLON);
    return new Identifier(
        IdentifierScheme.valueOf(text.substring(0, colon)), text.substring(colon + 1));
  }

  /** Whether it has both parts; what comes out of a file may lack one. */
  @SuppressWarnings("ConstantValue")
  public boolean hasBothParts() {
    return scheme != null && value != null;
  }

  /** Has the shape of its scheme and right check digits. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = Checked.class)
  public @interface Possible {

    String message() default "is no such number: please compare its digits";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Computes the check digits anew. */
  public static class Checked implements ConstraintValidator<Possible, Identifier> {
    @Override
    public boolean isValid(Identifier one, ConstraintValidatorContext context) {
      if (!one.hasBothParts() || one.scheme.canBe(one.scheme.tidy(one.value))) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("value")
          .addConstraintViolation();
      return false;
    }
  }
}
