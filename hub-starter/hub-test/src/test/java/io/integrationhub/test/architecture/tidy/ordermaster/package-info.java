/** The edge out. */
@NullMarked
package io.integrationhub.test.architecture.tidy.ordermaster;

import org.jspecify.annotations.NullMarked;
