/** The edge in. */
@NullMarked
package io.integrationhub.test.architecture.tidy.broker;

import org.jspecify.annotations.NullMarked;
