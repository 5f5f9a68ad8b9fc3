/** People: the login, their names, and who may see them. */
@NullMarked
package eu.cordee.registry.person;

import org.jspecify.annotations.NullMarked;
