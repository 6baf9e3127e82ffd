/** Nouns that know a framework. */
@NullMarked
package io.integrationhub.test.architecture.untidy.order;

import org.jspecify.annotations.NullMarked;
