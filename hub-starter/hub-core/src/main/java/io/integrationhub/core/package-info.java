/**
 * The base of every service: tenants and their settings, the two kinds of fault, periodic jobs, the contracts of
 * journal and doctor, and operations. It has no business concepts and names no service.
 *
 * <p>Reading order is dependency order: {@code fault} and {@code tenant} stand alone; {@code ops} reads all other
 * packages, and none depends on it.
 */
@NullMarked
package io.integrationhub.core;

import org.jspecify.annotations.NullMarked;
