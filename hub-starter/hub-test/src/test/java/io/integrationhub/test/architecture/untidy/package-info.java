/** A service that breaks every rule. */
@NullMarked
package io.integrationhub.test.architecture.untidy;

import org.jspecify.annotations.NullMarked;
