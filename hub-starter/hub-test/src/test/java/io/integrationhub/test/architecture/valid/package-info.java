/** A service that complies with every rule. */
@NullMarked
package io.integrationhub.test.architecture.valid;

import org.jspecify.annotations.NullMarked;
