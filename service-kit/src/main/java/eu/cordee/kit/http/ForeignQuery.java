package eu.cordee.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource whose address others write, who may add parameters of their own: a login server that
 * sends a browser back, a link in a mail. What it does not know it passes over.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForeignQuery {}
