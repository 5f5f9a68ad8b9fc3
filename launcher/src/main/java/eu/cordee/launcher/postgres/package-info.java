/** The PostgreSQL server with the databases and roles of the services. */
@NullMarked
package eu.cordee.launcher.postgres;

import org.jspecify.annotations.NullMarked;
