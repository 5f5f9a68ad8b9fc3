package eu.cordee.registry.taxonomy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place with an existing country and, where it names a region, one of that country. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Located.OnTheMap.class)
public @interface Located {

  String message() default "is not a place";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** What has a place. */
  interface Place {
    /** ISO 3166-1 alpha-2. */
    @Nullable String country();

    /** NUTS code, or null or empty where it is not known. */
    @Nullable String nuts();
  }

  /** Checks the codes and names the field that is wrong. */
  class OnTheMap implements ConstraintValidator<Located, Place> {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Override
    public boolean isValid(Place place, ConstraintValidatorContext context) {
      String country = place.country();
      String nuts = place.nuts();
      if (country == null) {
        return true;
      }
      if (!COUNTRIES.contains(country)) {
        return refuse(context, "country", "is not an ISO 3166-1 alpha-2 code such as CH");
      }
      if (nuts == null || nuts.isEmpty()) {
        return true;
      }
      if (!Nuts.has(nuts)) {
        return refuse(context, "nuts", "is not a NUTS 2021 code down to level 2, such as FRC2");
      }
      return Nuts.liesIn(nuts, country)
          || refuse(context, "nuts", "does not lie in the country " + country);
    }

    private static boolean refuse(
        ConstraintValidatorContext context, String field, String message) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(field)
          .addConstraintViolation();
      return false;
    }
  }
}
