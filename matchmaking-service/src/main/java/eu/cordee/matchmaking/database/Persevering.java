package eu.cordee.matchmaking.database;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tries a whole request again, in a new transaction, where that helps: when the database chose it
 * as the victim of a deadlock, and for up to a second when a copy of another service's data may
 * still be on its way (a person has just registered and already asks for a meeting). While it waits
 * it holds no connection.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Persevering {}
