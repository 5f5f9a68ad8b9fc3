package eu.cordee.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For a method that prepares something outside of a transaction and then calls an {@link
 * Idempotent} one, which returns the same type: a retry gets the stored answer before the
 * preparation looks at what has changed since, and perhaps refuses what was done long ago.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredBefore {}
