/** A service that violates every rule. */
@NullMarked
package io.integrationhub.test.architecture.invalid;

import org.jspecify.annotations.NullMarked;
