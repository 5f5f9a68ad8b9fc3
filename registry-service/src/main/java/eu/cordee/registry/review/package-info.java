/** What reviewers say of past projects, each alone, and what they settle on. */
@NullMarked
package eu.cordee.registry.review;

import org.jspecify.annotations.NullMarked;
