/** The lowest layer, which depends on the highest. */
@NullMarked
package io.integrationhub.test.architecture.invalidlayers.fault;

import org.jspecify.annotations.NullMarked;
