/**
 * What every service of the hub starts from: tenants and their settings, the two kinds of fault, the contracts of
 * journal and doctor, and operations. It holds no business noun.
 *
 * <p>Reading order is dependency order: {@code fault} and {@code tenant} stand alone; {@code ops} reads all others and
 * nothing depends on it.
 */
@NullMarked
package io.integrationhub.core;

import org.jspecify.annotations.NullMarked;
