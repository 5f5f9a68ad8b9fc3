package eu.cordee.kit.http;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/** Teaches validation what this house means by its constraints. */
@Singleton
public class ValidationHabits implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    ConstraintMapping mapping = configuration.createConstraintMapping();
    // Of two that fit a text, the one for String is nearer than the one for any CharSequence.
    mapping
        .constraintDefinition(Size.class)
        .includeExistingValidators(true)
        .validatedBy(SizeInCharacters.class);
    configuration.addMapping(mapping);
  }
}
