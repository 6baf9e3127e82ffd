/** The nouns of an order: what was sold at which tax, and what was returned. */
@NullMarked
package io.integrationhub.taxadapter.order;

import org.jspecify.annotations.NullMarked;
