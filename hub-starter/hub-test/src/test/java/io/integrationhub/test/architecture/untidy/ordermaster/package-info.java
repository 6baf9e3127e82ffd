/** An edge out that knows the flow. */
@NullMarked
package io.integrationhub.test.architecture.untidy.ordermaster;

import org.jspecify.annotations.NullMarked;
