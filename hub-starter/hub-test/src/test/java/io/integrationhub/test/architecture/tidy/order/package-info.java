/** The nouns. */
@NullMarked
package io.integrationhub.test.architecture.tidy.order;

import org.jspecify.annotations.NullMarked;
