/** Nouns that depend on a framework. */
@NullMarked
package io.integrationhub.test.architecture.invalid.order;

import org.jspecify.annotations.NullMarked;
