/** A service that keeps every rule. */
@NullMarked
package io.integrationhub.test.architecture.tidy;

import org.jspecify.annotations.NullMarked;
