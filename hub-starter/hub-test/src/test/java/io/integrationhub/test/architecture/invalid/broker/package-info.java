/** An edge in that exposes its adapter. */
@NullMarked
package io.integrationhub.test.architecture.invalid.broker;

import org.jspecify.annotations.NullMarked;
