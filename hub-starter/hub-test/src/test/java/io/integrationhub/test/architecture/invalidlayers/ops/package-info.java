/** The highest layer. */
@NullMarked
package io.integrationhub.test.architecture.invalidlayers.ops;

import org.jspecify.annotations.NullMarked;
