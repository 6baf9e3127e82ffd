/** An edge out that depends on the flow. */
@NullMarked
package io.integrationhub.test.architecture.invalid.ordermaster;

import org.jspecify.annotations.NullMarked;
