/** The contract of the checks that the {@code doctor} endpoint runs; each package examines its own connections. */
@NullMarked
package io.integrationhub.core.doctor;

import org.jspecify.annotations.NullMarked;
