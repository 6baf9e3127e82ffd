/** The edge out. */
@NullMarked
package io.integrationhub.test.architecture.valid.ordermaster;

import org.jspecify.annotations.NullMarked;
