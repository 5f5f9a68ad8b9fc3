/** The four services: what each is told, and how it runs as a process of this machine. */
@NullMarked
package eu.cordee.launcher.service;

import org.jspecify.annotations.NullMarked;
