/** An edge in that shows its adapter. */
@NullMarked
package io.integrationhub.test.architecture.untidy.broker;

import org.jspecify.annotations.NullMarked;
