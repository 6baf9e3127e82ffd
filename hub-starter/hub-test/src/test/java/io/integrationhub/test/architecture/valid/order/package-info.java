/** The nouns. */
@NullMarked
package io.integrationhub.test.architecture.valid.order;

import org.jspecify.annotations.NullMarked;
