package eu.cordee.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the method in one transaction and, when the request carries an {@code Idempotency-Key},
 * stores its answer in that same transaction: a retry gets the stored answer and nothing happens
 * twice.
 *
 * <p>The method returns a record (or a {@code RestResponse} of one). Keys belong to the caller and
 * live 24 hours. 409 {@code request-in-flight} while the first is still running, 422 {@code
 * key-reused} when the request is another.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
