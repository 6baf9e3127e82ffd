/** The edge in. */
@NullMarked
package io.integrationhub.test.architecture.valid.broker;

import org.jspecify.annotations.NullMarked;
